-- Setiap desa yang ditunggu: hari posisi data paket terbarunya (-1 belum pernah) dan nomornya.
-- Hari dihitung sejak 1 Januari 1970.
select asal, max(nama_desa) as sebutan, max(posisi) as terakhir, max(ke) as nomor_paket
from (
  select desa as asal, nama as nama_desa, cast(-1 as bigint) as posisi, cast(0 as bigint) as ke
  from wilayah_desk
  union all
  select desa as asal, '' as nama_desa, hari as posisi, nomor as ke
  from paket
  where tahun = (select tahun from ditanya)
  union all
  select kode as asal, '' as nama_desa, hari as posisi, urut as ke
  from wilayah
  where tahun = (select tahun from ditanya)
) as semua
where asal >= (select mulai_desa from ditanya) and asal < (select sampai_desa from ditanya)
group by asal
having max(nama_desa) <> ''
order by asal
