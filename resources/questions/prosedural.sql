-- Berapa orang di luar negeri berangkat lewat jalur resmi, berapa yang jalurnya diketahui, semuanya.
select negara,
  cast(sum(case when jalur = 'PROSEDURAL' then n else 0 end) as bigint) as teratur,
  cast(sum(case when jalur in ('BELUM_DIKETAHUI', 'TIDAK_DISERTAKAN') then 0 else n end) as bigint)
    as diketahui,
  cast(sum(n) as bigint) as banyak
from stok
where tahun = (select tahun from ditanya)
  and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
  and tahap in ('BEKERJA', 'CUTI')
group by negara
order by negara
