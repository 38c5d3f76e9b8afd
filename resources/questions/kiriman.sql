-- Berapa kali uang dikirim dan berapa rupiah: per bulan, negara dan saluran; dan langkah mediannya.
-- Langkah k memuat jumlah dari 10.000 x 1,25^(k-1) sampai di bawah 10.000 x 1,25^k rupiah; median
-- ada di langkah rendah, atau di antara rendah dan tinggi bila keduanya berbeda. Di belakangnya
-- berapa pekerja yang mengirim di bulan itu, supaya uang dari sedikit orang disembunyikan.
select bulan, negara, kanal, max(semua) as banyak, max(total) as rupiah,
  min(kisaran) as rendah, max(kisaran) as tinggi, max(pengirim_sebulan) as orang
from (
  select bulan, negara, kanal, kisaran, kali,
    max(mengirim) over (partition by bulan) as pengirim_sebulan,
    cast(sum(kali) over (partition by bulan, negara, kanal order by kisaran) as bigint) as hitung,
    cast(sum(kali) over (partition by bulan, negara, kanal) as bigint) as semua,
    cast(sum(uang) over (partition by bulan, negara, kanal) as bigint) as total
  from (
    select bulan, negara, kanal, kisaran,
      cast(sum(n) as bigint) as kali, cast(sum(jumlah) as bigint) as uang,
      cast(0 as bigint) as mengirim
    from kiriman
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
    group by bulan, negara, kanal, kisaran
    union all
    select bulan, '' as negara, '' as kanal, 0 as kisaran,
      cast(0 as bigint) as kali, cast(0 as bigint) as uang, cast(sum(n) as bigint) as mengirim
    from pengirim
    where tahun = (select tahun from ditanya)
      and desa >= (select mulai_desa from ditanya) and desa < (select sampai_desa from ditanya)
      and bulan >= (select dari from ditanya) and bulan <= (select hingga from ditanya)
    group by bulan
  ) as langkah
) as urutan
where semua > 0 and 2 * hitung >= semua and 2 * (hitung - kali) <= semua
group by bulan, negara, kanal
order by bulan, negara, kanal
