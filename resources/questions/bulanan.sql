-- Angka grafik: per bulan berapa kali, dan berapa rupiah untuk kiriman.
select apa, ke, banyak, rupiah
from (
  select 'berangkat' as apa, bulan as ke, cast(sum(n) as bigint) as banyak, cast(0 as bigint) as rupiah
  from berangkat
  where tahun = (select tahun from ditanya)
    and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
  group by bulan
  union all
  select 'kasus' as apa, bulan as ke, cast(sum(n) as bigint) as banyak, cast(0 as bigint) as rupiah
  from kasus
  where tahun = (select tahun from ditanya)
    and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
  group by bulan
  union all
  select 'kiriman' as apa, bulan as ke, cast(sum(n) as bigint) as banyak, cast(sum(jumlah) as bigint) as rupiah
  from kiriman
  where tahun = (select tahun from ditanya)
    and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
  group by bulan
  union all
  select 'pelatihan' as apa, bulan as ke, cast(sum(n) as bigint) as banyak, cast(0 as bigint) as rupiah
  from pelatihan
  where tahun = (select tahun from ditanya)
    and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
  group by bulan
  union all
  select 'pulang' as apa, bulan as ke, cast(sum(n) as bigint) as banyak, cast(0 as bigint) as rupiah
  from pulang
  where tahun = (select tahun from ditanya)
    and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
  group by bulan
) as angka
order by apa, ke
