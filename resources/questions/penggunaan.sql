-- Untuk apa uang kiriman dipakai: berapa kali, berapa rupiah. Setahun penuh; bulannya tidak dicatat.
select guna, cast(sum(n) as bigint) as banyak, cast(sum(jumlah) as bigint) as rupiah
from guna
where tahun = (select tahun from ditanya)
  and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
group by guna
order by guna
