-- Untuk apa uang kiriman dipakai: berapa kali, berapa rupiah. Setahun penuh; bulannya tidak dicatat.
-- Di belakangnya berapa pekerja yang mengirim setahun, supaya uang dari sedikit orang disembunyikan.
select guna, max(kali) as banyak, max(uang) as rupiah, max(pengirim_setahun) as orang
from (
  select guna, kali, uang, max(mengirim) over () as pengirim_setahun
  from (
    select guna, cast(sum(n) as bigint) as kali, cast(sum(jumlah) as bigint) as uang,
      cast(0 as bigint) as mengirim
    from guna
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
    group by guna
    union all
    select '' as guna, cast(0 as bigint) as kali, cast(0 as bigint) as uang,
      cast(sum(n) as bigint) as mengirim
    from pengirim
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan = 0
  ) as semua_guna
) as dengan_pengirim
where kali > 0
group by guna
order by guna
