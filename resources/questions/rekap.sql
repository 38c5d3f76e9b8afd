-- Rekap L22: setiap wilayah, selebar yang ditanya, dengan setiap hitungannya.
select tempat, apa, cast(sum(sebanyak) as bigint) as banyak, cast(sum(uang) as bigint) as rupiah
from (
  select substr(desa, 1, cast((select lebar from ditanya) as integer)) as tempat, apa, sebanyak, uang
  from (
    select 'bekerja' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from stok
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and tahap = 'BEKERJA'
    group by desa
    union all
    select 'berangkat' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from berangkat
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
    group by desa
    union all
    select 'dilatih' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from pelatihan
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
    group by desa
    union all
    select 'kasus' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from kasus
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
    group by desa
    union all
    select 'kegiatan' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from kegiatan
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
    group by desa
    union all
    select 'kiriman' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(sum(jumlah) as bigint) as uang
    from kiriman
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
    group by desa
    union all
    select 'laki' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from stok
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and jk = 'L'
    group by desa
    union all
    select 'perempuan' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from stok
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and jk = 'P'
    group by desa
    union all
    select 'menjadi' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from berangkat
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
      and jalur = 'MENJADI_NONPROSEDURAL'
    group by desa
    union all
    select 'nonprosedural' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from berangkat
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
      and jalur = 'NONPROSEDURAL'
    group by desa
    union all
    select 'pengirim' as apa, desa, cast(max(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from pengirim
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
    group by desa
    union all
    select 'prosedural' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from berangkat
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
      and jalur = 'PROSEDURAL'
    group by desa
    union all
    select 'belum' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from berangkat
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
      and jalur in ('BELUM_DIKETAHUI', 'TIDAK_DISERTAKAN')
    group by desa
    union all
    select 'pulang' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from pulang
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
    group by desa
    union all
    select 'purna' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from stok
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and tahap = 'PURNA'
    group by desa
    union all
    select 'selesai' as apa, desa, cast(sum(selesai) as bigint) as sebanyak, cast(0 as bigint) as uang
    from kasus
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
    group by desa
    union all
    select 'tercatat' as apa, desa, cast(sum(n) as bigint) as sebanyak, cast(0 as bigint) as uang
    from stok
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
    group by desa
  ) as per_desa
) as per_tempat
group by tempat, apa
order by tempat, apa
