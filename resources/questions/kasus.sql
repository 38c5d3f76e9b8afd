-- Berapa kasus masuk dan berapa yang tuntas: per jenis masalah dan bulan.
select jenis, bulan, cast(sum(n) as bigint) as banyak, cast(sum(selesai) as bigint) as tuntas
from jenis
where tahun = (select tahun from ditanya)
  and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
  and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
group by jenis, bulan
order by jenis, bulan
