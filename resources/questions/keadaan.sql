-- Berapa orang ada di setiap tahap: per wilayah, selebar yang ditanya (desa, kecamatan, kabupaten).
select tempat, tahap, cast(sum(sebanyak) as bigint) as banyak
from (
  select substr(desa, 1, cast((select lebar from ditanya) as integer)) as tempat, tahap, sebanyak
  from (
    select desa, tahap, cast(sum(n) as bigint) as sebanyak
    from stok
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
    group by desa, tahap
  ) as per_desa
) as per_tempat
group by tempat, tahap
order by tempat, tahap
