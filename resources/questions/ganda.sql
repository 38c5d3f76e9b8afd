-- Sidik NIK yang ada di lebih dari satu desa, dan dua di antara desa itu.
select sidik, count(distinct desa) as banyak, min(desa) as satu, max(desa) as lain
from nik
where desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
group by sidik
having count(distinct desa) > 1
order by sidik
