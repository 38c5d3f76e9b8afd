-- Berapa orang berangkat: per bulan, negara dan jenis kelamin. Bulan 0: tidak diketahui.
select bulan, negara, jk, cast(sum(n) as bigint) as banyak
from berangkat
where tahun = (select tahun from ditanya)
  and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
  and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
group by bulan, negara, jk
order by bulan, negara, jk
