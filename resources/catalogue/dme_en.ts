<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="id_ID">
<context>
    <name>AgenciesBook</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>P3MI</source>
        <translation>P3MI</translation>
    </message>
    <message>
        <source>Perekrut</source>
        <translation>Recruiter</translation>
    </message>
    <message>
        <source>Perlu dicek</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>Bermasalah</source>
        <translation>With a problem</translation>
    </message>
    <message>
        <source>P3MI dan perekrut</source>
        <translation>Agencies and recruiters</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N P3MI baru   F3 cari   Esc kembali   F1 bantuan</source>
        <translation>Enter opens   Ctrl+N new agency   F3 search   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Perekrut baru</source>
        <translation>New recruiter</translation>
    </message>
    <message>
        <source>P3MI baru</source>
        <translation>New agency</translation>
    </message>
    <message>
        <source>Tidak ada yang bernama atau bercatatan “{words}”.</source>
        <translation>Nobody has “{words}” in the name or the notes.</translation>
    </message>
    <message>
        <source>Tidak ada; semuanya dalam keadaan baik.</source>
        <translation>None; all is well.</translation>
    </message>
    <message>
        <source>Belum ada perusahaan atau perekrut. Nama yang ditulis di data pekerja
masuk ke sini sendiri; lengkapi izinnya setelah ditanyakan ke BP3MI.</source>
        <translation>No companies or recruiters yet. Names written in a worker&apos;s data
come here by themselves; complete the permit after asking BP3MI.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sebagai</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Impor dari Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>AgencyPage</name>
    <message>
        <source>P3MI baru</source>
        <translation>New agency</translation>
    </message>
    <message>
        <source>Perekrut baru</source>
        <translation>New recruiter</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Hapus dari daftar</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Desa tidak punya daftar izin. Tanyakan, lalu catat jawabannya di sini.</source>
        <translation>The village has no list of permits. Ask, then note the answer here.</translation>
    </message>
    <message>
        <source>Jawaban BP3MI hari ini</source>
        <translation>What BP3MI said today</translation>
    </message>
    <message>
        <source>Izinnya berlaku</source>
        <translation>The permit is valid</translation>
    </message>
    <message>
        <source>Izinnya tidak berlaku</source>
        <translation>The permit is not valid</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Tambah pihak</source>
        <translation>Add a party</translation>
    </message>
    <message>
        <source>Tambah tindak lanjut</source>
        <translation>Add a follow-up</translation>
    </message>
    <message>
        <source>Catat kerja sama</source>
        <translation>Record an agreement</translation>
    </message>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Belum ada pindaian naskahnya. Mengapa?</source>
        <translation>There is no scan of the document yet. Why?</translation>
    </message>
    <message>
        <source>Tandai tanpa pindaian</source>
        <translation>Mark without a scan</translation>
    </message>
    <message>
        <source>Hentikan kerja sama ini?</source>
        <translation>End this agreement?</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Kerja sama ini</source>
        <translation>This agreement</translation>
    </message>
    <message>
        <source>Pindaian naskah</source>
        <translation>Scan of the document</translation>
    </message>
    <message>
        <source>Sisa {days} hari.</source>
        <translation>{days} days left.</translation>
    </message>
    <message>
        <source>{count} tindak lanjut terlambat.</source>
        <translation>{count} follow-up actions are late.</translation>
    </message>
    <message>
        <source>Dihentikan: {reason}</source>
        <translation>Ended: {reason}</translation>
    </message>
    <message>
        <source>Tanpa pindaian: {reason}</source>
        <translation>Without a scan: {reason}</translation>
    </message>
    <message>
        <source>Perlu diketahui</source>
        <translation>Worth knowing</translation>
    </message>
    <message>
        <source>Rangkaian</source>
        <translation>Chain</translation>
    </message>
    <message>
        <source>draf</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>Tandai ditandatangani</source>
        <translation>Mark as signed</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Perpanjang</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>Buat addendum</source>
        <translation>Make an addendum</translation>
    </message>
    <message>
        <source>Hentikan…</source>
        <translation>End…</translation>
    </message>
    <message>
        <source>Cetak rekam</source>
        <translation>Print the summary</translation>
    </message>
</context>
<context>
    <name>AmountLine</name>
    <message>
        <source>{words} rupiah</source>
        <translation>{words} rupiah</translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message>
        <source>Jatuhkan berkas di sini, tempel (Ctrl+V), atau pilih.</source>
        <translation>Drop files here, paste (Ctrl+V), or choose.</translation>
    </message>
    <message>
        <source>Melampirkan …</source>
        <translation>Attaching …</translation>
    </message>
    <message>
        <source>PDF dan gambar</source>
        <translation>PDF and pictures</translation>
    </message>
    <message>
        <source>Lampirkan</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Nama lampiran ini?</source>
        <translation>What is this attachment called?</translation>
    </message>
    <message>
        <source>Ganti nama</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Tidak ada gambar atau berkas untuk ditempel.</source>
        <translation>There is no picture or file to paste.</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Tempel</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Nama…</source>
        <translation>Name…</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>AwardPage</name>
    <message>
        <source>Catat penghargaan</source>
        <translation>Record an award</translation>
    </message>
    <message>
        <source>Penghargaan ini</source>
        <translation>This award</translation>
    </message>
    <message>
        <source>Cetak piagam…</source>
        <translation>Print a certificate…</translation>
    </message>
    <message>
        <source>Piagam</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Pindaian dan foto</source>
        <translation>Scans and photos</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Cadangan</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Membuat cadangan</source>
        <translation>Making the backup</translation>
    </message>
    <message>
        <source>Pilih dulu cadangan yang diperiksa.</source>
        <translation>Choose the backup to be checked first.</translation>
    </message>
    <message>
        <source>Memeriksa cadangan</source>
        <translation>Checking the backup</translation>
    </message>
    <message>
        <source>Folder untuk cadangan</source>
        <translation>Folder for the backup</translation>
    </message>
    <message>
        <source>Cadangan sedang dibuat. Hentikan dan tutup?</source>
        <translation>A backup is being made. Stop it and close?</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{people} orang, {size}, dibaca ulang dan cocok. Berkas {name}.</source>
        <translation>{people} people, {size}, read back and equal. File {name}.</translation>
    </message>
    <message>
        <source>Aman dicabut</source>
        <translation>Safe to unplug</translation>
    </message>
    <message>
        <source>Cadangan ini masih di komputer yang sama. Salin juga ke stik USB.</source>
        <translation>This backup is still on the same computer. Copy it to a USB stick as well.</translation>
    </message>
    <message>
        <source>Cadangan jadi</source>
        <translation>The backup is made</translation>
    </message>
    <message>
        <source>Tidak ada berkas baru. Cadangan yang lama tetap utuh.</source>
        <translation>There is no new file. The old backups stay whole.</translation>
    </message>
    <message>
        <source>Dihentikan</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Cadangan itu belum diketahui baik atau rusak.</source>
        <translation>It is not known whether that backup is good or damaged.</translation>
    </message>
    <message>
        <source>Pemeriksaan dihentikan</source>
        <translation>The check was stopped</translation>
    </message>
    <message>
        <source>Tidak berhasil</source>
        <translation>It did not work</translation>
    </message>
    <message>
        <source>Jangan dipakai</source>
        <translation>Do not use it</translation>
    </message>
    <message>
        <source>Dibaca sampai akhir dan isinya lengkap: {people} orang, dibuat {day}. Dapat dipakai memulihkan.</source>
        <translation>Read to its end and complete: {people} people, made {day}. It can be used to restore.</translation>
    </message>
    <message>
        <source>Cadangan baik</source>
        <translation>Good backup</translation>
    </message>
    <message>
        <source>Perlu dibuat</source>
        <translation>Needs to be made</translation>
    </message>
    <message>
        <source>Belum pernah dicadangkan ke luar komputer ini</source>
        <translation>Never backed up outside this computer</translation>
    </message>
    <message>
        <source>Cadangan luar: hari ini</source>
        <translation>Outside backup: today</translation>
    </message>
    <message>
        <source>Cadangan luar: {age} hari yang lalu</source>
        <translation>Outside backup: {age} days ago</translation>
    </message>
    <message>
        <source>Komputer rusak atau hilang berarti data desa hilang. Buat sekarang.</source>
        <translation>If the computer breaks or is stolen, the village data are gone. Make one now.</translation>
    </message>
    <message>
        <source>Yang terakhir {day}, di {folder}</source>
        <translation>The last one {day}, in {folder}</translation>
    </message>
    <message>
        <source>Pasang stik USB atau pilih folder untuk melihat cadangannya.</source>
        <translation>Plug in a USB stick or choose a folder to see its backups.</translation>
    </message>
    <message>
        <source>Belum ada cadangan di {name}. Buat yang pertama dengan Ctrl+N.</source>
        <translation>There is no backup in {name} yet. Make the first one with Ctrl+N.</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Buat cadangan</source>
        <translation>Make a backup</translation>
    </message>
    <message>
        <source>Dibuat</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Enter periksa   Ctrl+N buat   F5 lihat lagi</source>
        <translation>Enter check   Ctrl+N make   F5 look again</translation>
    </message>
    <message>
        <source>Cadangan di tempat ini</source>
        <translation>Backups in this place</translation>
    </message>
    <message>
        <source> (latihan)</source>
        <translation> (practice)</translation>
    </message>
    <message>
        <source>rusak</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>belum diperiksa</source>
        <translation>not checked yet</translation>
    </message>
    <message>
        <source>baik, {time}</source>
        <translation>good, {time}</translation>
    </message>
    <message>
        <source>rusak, {time}</source>
        <translation>damaged, {time}</translation>
    </message>
    <message>
        <source>Membawa ke laptop lain</source>
        <translation>Taking it to another laptop</translation>
    </message>
    <message>
        <source>Pasang DME Desktop di sana dan buka. Pada halaman pertama pilih pulihkan dari cadangan, lalu pilih berkas .dmecad di stik ini. Siapkan kata sandi atau lembar pemulihan; tanpa itu isinya tidak dapat dibuka siapa pun.</source>
        <translation>Install DME Desktop there and open it. On the first page choose to restore from a backup, then choose the .dmecad file on this stick. Have the passphrase or the recovery sheet ready; without them nobody can open it.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>BatchDone</name>
    <message>
        <source>{count} surat terbit, menurut dusun dan nama.</source>
        <translation>{count} letters issued, by hamlet and name.</translation>
    </message>
    <message>
        <source>Terbit</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Setiap surat juga ada di daftar surat dan dapat dicetak sendiri.</source>
        <translation>Each letter is in the list of letters too and can be printed alone.</translation>
    </message>
    <message>
        <source>Tidak dibuat</source>
        <translation>Not made</translation>
    </message>
    <message>
        <source>Tidak dibuat untuk {count} orang</source>
        <translation>Not made for {count} people</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Cetak massal</source>
        <translation>Letters for many people</translation>
    </message>
    <message>
        <source>Belum ada orang yang dipilih.</source>
        <translation>Nobody has been chosen yet.</translation>
    </message>
    <message>
        <source>Belum ada surat yang terbit.</source>
        <translation>No letter has been issued yet.</translation>
    </message>
    <message>
        <source>Menerbitkan surat …</source>
        <translation>Issuing the letters …</translation>
    </message>
    <message>
        <source>Terbitkan {kind} untuk {count} orang?</source>
        <translation>Issue {kind} for {count} people?</translation>
    </message>
    <message>
        <source>Setiap surat mengambil nomor, dan nomor itu tidak dipakai lagi.</source>
        <translation>Each letter takes a number, and that number is never used again.</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Tidak ada surat yang terbit.</source>
        <translation>No letter was issued.</translation>
    </message>
    <message>
        <source>Dihentikan. Tidak ada surat yang terbit dan tidak ada nomor dipakai.</source>
        <translation>Stopped. No letter was issued and no number was used.</translation>
    </message>
    <message>
        <source>Terbitkan {count} surat</source>
        <translation>Issue {count} letters</translation>
    </message>
    <message>
        <source>{count} orang dipilih</source>
        <translation>{count} people chosen</translation>
    </message>
    <message>
        <source>Pilih semua</source>
        <translation>Choose everybody</translation>
    </message>
    <message>
        <source>Kosongkan</source>
        <translation>Choose nobody</translation>
    </message>
    <message>
        <source>Untuk siapa</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>{count} tidak dapat menerima surat ini:</source>
        <translation>{count} cannot have this letter:</translation>
    </message>
    <message>
        <source>Tidak dapat menerima</source>
        <translation>Cannot have it</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>{field}: pakai {value}</source>
        <translation>{field}: take {value}</translation>
    </message>
</context>
<context>
    <name>BesidePage</name>
    <message>
        <source>Orang yang sama?</source>
        <translation>The same person?</translation>
    </message>
    <message>
        <source>Nanti</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>Keranjang</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Enter kembalikan   Esc kembali   F1 bantuan</source>
        <translation>Enter brings back   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Keranjang kosong.
Yang dibuang dapat dikembalikan dari sini selama 90 hari.</source>
        <translation>The bin is empty.
What is discarded can be brought back from here for 90 days.</translation>
    </message>
    <message>
        <source>Kembalikan “{what}”?</source>
        <translation>Bring “{what}” back?</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Dibuang</source>
        <translation>Discarded</translation>
    </message>
    <message>
        <source>Apa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Lewat tindakan</source>
        <translation>By the act</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Clerk</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Lanjutkan nomor buku</source>
        <translation>Continue the numbers of the book</translation>
    </message>
    <message>
        <source>Sudah berjalan di program</source>
        <translation>Already counted by the program</translation>
    </message>
</context>
<context>
    <name>CeremonyPage</name>
    <message>
        <source>Tambah mata acara</source>
        <translation>Add an item</translation>
    </message>
    <message>
        <source>Catat acara</source>
        <translation>Record an event</translation>
    </message>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Acara ini</source>
        <translation>This event</translation>
    </message>
    <message>
        <source>Cetak rekam acara</source>
        <translation>Print the record of the event</translation>
    </message>
    <message>
        <source>Cetak naskah prasasti</source>
        <translation>Print the words of the plaque</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Foto acara</source>
        <translation>Photos of the event</translation>
    </message>
    <message>
        <source>Pindaian</source>
        <translation>Scans</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>Sertifikat</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Penerima</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Tambah penduduk…</source>
        <translation>Add a resident…</translation>
    </message>
    <message>
        <source>Sebelum diterbitkan</source>
        <translation>Before they are issued</translation>
    </message>
    <message>
        <source>Periksa ejaan nama dan gelar: sertifikat dibingkai.</source>
        <translation>Check the spelling of names and titles: certificates are framed.</translation>
    </message>
    <message>
        <source>Setiap penerima mendapat nomornya sendiri.</source>
        <translation>Every recipient gets a number of their own.</translation>
    </message>
    <message>
        <source>Semua terbit sebagai satu PDF, siap dicetak sekaligus.</source>
        <translation>All are issued as one PDF, ready to print at once.</translation>
    </message>
    <message>
        <source>Sertifikat {activity}</source>
        <translation>Certificates {activity}</translation>
    </message>
    <message>
        <source>Untuk penduduk yang mana?</source>
        <translation>For which resident?</translation>
    </message>
    <message>
        <source>Tambahkan</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Tercantum dua kali: {names}.</source>
        <translation>On the list twice: {names}.</translation>
    </message>
</context>
<context>
    <name>ChangePassphrase</name>
    <message>
        <source>Kata sandi baru berlaku untuk komputer ini dan cadangan berikutnya. Cadangan lama tetap memakai kata sandi lama. Lembar pemulihan tidak berubah.</source>
        <translation>The new passphrase counts for this computer and the next backups. Old backups keep the old passphrase. The recovery sheet does not change.</translation>
    </message>
    <message>
        <source>Kata sandi sekarang</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>Kata sandi sekarang tidak cocok. Ketik lagi dengan teliti.</source>
        <translation>The present passphrase does not fit. Type it again with care.</translation>
    </message>
    <message>
        <source>Kata sandi sudah berganti. Buat cadangan baru hari ini.</source>
        <translation>The passphrase has changed. Make a new backup today.</translation>
    </message>
</context>
<context>
    <name>CheckBox</name>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>ChildrenPage</name>
    <message>
        <source>Tambah anak</source>
        <translation>Add a child</translation>
    </message>
    <message>
        <source>Anak {name}</source>
        <translation>Children of {name}</translation>
    </message>
    <message>
        <source>Data terbatas</source>
        <translation>Restricted data</translation>
    </message>
    <message>
        <source>Data anak dijaga</source>
        <translation>Children&apos;s data are protected</translation>
    </message>
    <message>
        <source>Nama anak tidak tampil di daftar, tidak tercetak dan tidak ikut diekspor. Laporan hanya menghitung.</source>
        <translation>A child&apos;s name is in no list, on no paper and in no export. Reports only count.</translation>
    </message>
    <message>
        <source>Kosongkan semua baris untuk menghapus data anak dan persetujuannya.</source>
        <translation>Empty every row to remove the children and the agreement.</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Pilih salah satu dari daftar (F4 membuka daftar).</source>
        <translation>Choose one from the list (F4 opens the list).</translation>
    </message>
</context>
<context>
    <name>ChroniclePage</name>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Enter urungkan   F3 cari tindakan atau petugas   Esc kembali</source>
        <translation>Enter undo   F3 find an act or a user   Esc back</translation>
    </message>
    <message>
        <source>Riwayat tindakan</source>
        <translation>Everything that was done</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tidak ada tindakan dengan kata itu.</source>
        <translation>No act has these words.</translation>
    </message>
    <message>
        <source>Belum ada.</source>
        <translation>Nothing yet.</translation>
    </message>
    <message>
        <source>Urungkan “{act}”?</source>
        <translation>Undo “{act}”?</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Diurungkan: {act}</source>
        <translation>Undone: {act}</translation>
    </message>
    <message>
        <source>Tindakan ini sudah diurungkan.</source>
        <translation>This act was undone already.</translation>
    </message>
    <message>
        <source>Nomor surat dan data awal desa tetap. Batalkan suratnya dengan alasan.</source>
        <translation>Letter numbers and the founding data stay. Void the letter with a reason.</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tindakan ini sudah berupa pembatalan. Lakukan lagi lewat isiannya.</source>
        <translation>This is an undoing itself. Do it again in the form.</translation>
    </message>
</context>
<context>
    <name>CommitmentsListPage</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Acara</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Ikrar dan deklarasi</source>
        <translation>Pledges</translation>
    </message>
    <message>
        <source>Kerja sama</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Penghargaan</source>
        <translation>Award</translation>
    </message>
    <message>
        <source>Penetapan dan aturan</source>
        <translation>Designation and rules</translation>
    </message>
    <message>
        <source>Perlu ditindaklanjuti</source>
        <translation>Needs follow-up</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N baru   F3 cari   F8 linimasa   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new   F3 search   F8 timeline   F1 help</translation>
    </message>
    <message>
        <source>Komitmen</source>
        <translation>Commitments</translation>
    </message>
    <message>
        <source>Linimasa</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Baru…</source>
        <translation>New…</translation>
    </message>
    <message>
        <source>Tidak ada komitmen dengan kata “{words}”.</source>
        <translation>No commitment with the words “{words}”.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu. Semua beres.</source>
        <translation>Nothing waits. All is done.</translation>
    </message>
    <message>
        <source>Belum ada yang dicatat di sini. Ikrar, kerja sama, penghargaan, penetapan
dan acaranya berkumpul di daftar ini.</source>
        <translation>Nothing is recorded here yet. Pledges, agreements, awards, the designation
and their events come together in this list.</translation>
    </message>
    <message>
        <source>Catat yang pertama</source>
        <translation>Record the first one</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Tempat atau pihak</source>
        <translation>Place or parties</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>CommitmentsRoom</name>
    <message>
        <source>Apa yang dicatat?</source>
        <translation>What is to be recorded?</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>bunyi contoh disiapkan, lalu dibacakan dan ditandatangani</source>
        <translation>sample words are prepared, then read aloud and signed</translation>
    </message>
    <message>
        <source>para pihak, jangka waktu, tindak lanjut</source>
        <translation>parties, term, follow-up</translation>
    </message>
    <message>
        <source>Acara</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>peluncuran, pembacaan, penyerahan; dengan foto</source>
        <translation>launch, reading, handing over; with photos</translation>
    </message>
    <message>
        <source>Penghargaan</source>
        <translation>Award</translation>
    </message>
    <message>
        <source>yang diterima atau diberikan desa</source>
        <translation>received or given by the village</translation>
    </message>
    <message>
        <source>Sertifikat untuk banyak orang</source>
        <translation>Certificates for many people</translation>
    </message>
    <message>
        <source>pelatihan, keluarga binaan, penghargaan, keikutsertaan</source>
        <translation>training, coached families, awards, participation</translation>
    </message>
    <message>
        <source>Penetapan Desa Migran Emas</source>
        <translation>Designation as Desa Migran Emas</translation>
    </message>
    <message>
        <source>usulan, asesmen, SK, plakat, pembinaan</source>
        <translation>proposal, assessment, decree, plaque, coaching</translation>
    </message>
    <message>
        <source>Peraturan desa</source>
        <translation>Village regulation</translation>
    </message>
    <message>
        <source>Perdes, peraturan dan keputusan kepala desa</source>
        <translation>Village regulation, regulation or decree of the head</translation>
    </message>
    <message>
        <source>Satgas</source>
        <translation>Task force</translation>
    </message>
    <message>
        <source>susunan dan tugas satgas pelindungan PMI</source>
        <translation>members and duties of the task force that protects migrant workers</translation>
    </message>
    <message>
        <source>draf.pdf</source>
        <translation>draft.pdf</translation>
    </message>
    <message>
        <source>linimasa komitmen.pdf</source>
        <translation>timeline of commitments.pdf</translation>
    </message>
    <message>
        <source>Linimasa komitmen</source>
        <translation>Timeline of commitments</translation>
    </message>
</context>
<context>
    <name>CopyList</name>
    <message>
        <source>Cadangan yang ditemukan</source>
        <translation>Backups that were found</translation>
    </message>
    <message>
        <source>Pilih folder…  F4</source>
        <translation>Choose a folder…  F4</translation>
    </message>
    <message>
        <source>Cari lagi  F5</source>
        <translation>Search again  F5</translation>
    </message>
    <message>
        <source>Mencari cadangan …</source>
        <translation>Looking for backups …</translation>
    </message>
    <message>
        <source>Folder cadangan</source>
        <translation>Backup folder</translation>
    </message>
    <message>
        <source>{village}, {date} pukul {time}
{people} penduduk · {file}</source>
        <translation>{village}, {date} at {time}
{people} residents · {file}</translation>
    </message>
    <message>
        <source>{name} (LATIHAN)</source>
        <translation>{name} (PRACTICE)</translation>
    </message>
    <message>
        <source>stik USB dan folder Dokumen</source>
        <translation>USB sticks and the Documents folder</translation>
    </message>
    <message>
        <source>{count} cadangan di {place}</source>
        <translation>{count} backups in {place}</translation>
    </message>
    <message>
        <source>Tidak ada cadangan di {place}. Pasang stik, lalu F5.</source>
        <translation>There is no backup in {place}. Plug in the stick, then F5.</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Tahap yang benar</source>
        <translation>The right stage</translation>
    </message>
    <message>
        <source>Alasan koreksi</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>Alasan ini ikut disimpan</source>
        <translation>This reason is kept with the record</translation>
    </message>
    <message>
        <source>Koreksi</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Koreksi tahap</source>
        <translation>Correct the stage</translation>
    </message>
    <message>
        <source>Tahap sekarang: {stage}. Pilih tahap yang benar dan tulis alasannya.</source>
        <translation>Present stage: {stage}. Choose the right stage and write the reason.</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>Kemajuan</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Berhenti</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Langkah {number} dari {count}: {name} …</source>
        <translation>Step {number} of {count}: {name} …</translation>
    </message>
    <message>
        <source>Menghentikan, tunggu langkah ini selesai …</source>
        <translation>Stopping, please wait for this step to end …</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>Pilih di kalender</source>
        <translation>Choose in the calendar</translation>
    </message>
</context>
<context>
    <name>DateQuestion</name>
    <message>
        <source>{doubt} Surat, catatan dan cadangan memakai tanggal ini, jadi lihat dulu kalender.</source>
        <translation>{doubt} Letters, records and backups take this date, so look at a calendar first.</translation>
    </message>
    <message>
        <source>Apakah tanggal komputer ini benar?</source>
        <translation>Is the date of this computer right?</translation>
    </message>
    <message>
        <source>Tutup dan perbaiki dulu</source>
        <translation>Close and set it right first</translation>
    </message>
    <message>
        <source>Sudah diperbaiki</source>
        <translation>It is right now</translation>
    </message>
    <message>
        <source>Tanggalnya memang benar</source>
        <translation>The date is right as it is</translation>
    </message>
</context>
<context>
    <name>DesignationPage</name>
    <message>
        <source>Penetapan Desa Migran Emas</source>
        <translation>Designation as Desa Migran Emas</translation>
    </message>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Langkah berikut</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>SK, plakat dan surat usulan</source>
        <translation>Decree, plaque and letter of proposal</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Cetak lembar penetapan</source>
        <translation>Print the designation sheet</translation>
    </message>
    <message>
        <source>Usulkan lagi</source>
        <translation>Propose again</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Pindaian</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Aslinya ada di meja</source>
        <translation>The original is on the table</translation>
    </message>
    <message>
        <source>Diperiksa hari ini</source>
        <translation>Checked today</translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation>Before</translation>
    </message>
</context>
<context>
    <name>DocumentsCard</name>
    <message>
        <source>Dokumen  {ready} dari {all}</source>
        <translation>Documents  {ready} of {all}</translation>
    </message>
</context>
<context>
    <name>DocumentsEditor</name>
    <message>
        <source>Rincian dan pindaian (F2)</source>
        <translation>Details and scans (F2)</translation>
    </message>
    <message>
        <source>Dokumen lain…</source>
        <translation>Other document…</translation>
    </message>
    <message>
        <source>Seperti ijazah, akta lahir, SKCK, atau tiket</source>
        <translation>Such as a diploma, birth certificate, police record or ticket</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>draf.pdf</source>
        <translation>draft.pdf</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Menerbitkan surat …</source>
        <translation>Issuing the letter …</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>Yang akan berakhir dan perlu ditanyakan</source>
        <translation>What ends soon and whom to ask</translation>
    </message>
    <message>
        <source>Sudah lewat</source>
        <translation>Already past</translation>
    </message>
    <message>
        <source>30 hari</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>31-60 hari</source>
        <translation>31-60 days</translation>
    </message>
    <message>
        <source>61-90 hari</source>
        <translation>61-90 days</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Kontrak</source>
        <translation>Contracts</translation>
    </message>
    <message>
        <source>Cuti belum berakhir</source>
        <translation>Leave not ended</translation>
    </message>
    <message>
        <source>Hilang kontak</source>
        <translation>Lost contact</translation>
    </message>
    <message>
        <source>Rencana setelah pulang</source>
        <translation>Plans after return</translation>
    </message>
    <message>
        <source>Perlu dimutakhirkan</source>
        <translation>To be updated</translation>
    </message>
    <message>
        <source>Belum pernah ada kabar</source>
        <translation>Never heard of</translation>
    </message>
    <message>
        <source>&gt; 90 hari</source>
        <translation>&gt; 90 days</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Perbaiki kiriman</source>
        <translation>Correct the remittance</translation>
    </message>
    <message>
        <source>Catat kiriman</source>
        <translation>Record a remittance</translation>
    </message>
    <message>
        <source>{count} tercatat</source>
        <translation>{count} recorded</translation>
    </message>
    <message>
        <source>Kiriman {name}</source>
        <translation>Remittance {name}</translation>
    </message>
    <message>
        <source>Kiriman baru</source>
        <translation>New remittance</translation>
    </message>
    <message>
        <source>Batalkan catatan ini? Barisnya tetap terbaca tetapi tidak dihitung.</source>
        <translation>Void this entry? The line stays readable but is not counted.</translation>
    </message>
    <message>
        <source>Batalkan catatan</source>
        <translation>Void the entry</translation>
    </message>
    <message>
        <source>Sudah ada catatan dengan tanggal dan jumlah yang sama.</source>
        <translation>There is already an entry with the same date and amount.</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>Catatan ini dibatalkan: {reason}. Tidak dihitung dan tidak dapat diubah.</source>
        <translation>This entry was voided: {reason}. It is not counted and cannot be changed.</translation>
    </message>
    <message>
        <source>Mencatat cepat</source>
        <translation>Recording quickly</translation>
    </message>
    <message>
        <source>Enter ke isian berikut, F7 menyalin isian ini dari catatan lalu.</source>
        <translation>Enter goes to the next field, F7 copies this field from the entry before.</translation>
    </message>
    <message>
        <source>Ctrl+Enter menyimpan dan langsung membuka baris baru.</source>
        <translation>Ctrl+Enter saves and opens a new line at once.</translation>
    </message>
    <message>
        <source>Jumlah boleh 3*450000; tanggal: t hari ini, 5, atau 5/8.</source>
        <translation>Amounts may be 3*450000; dates: t for today, 5, or 5/8.</translation>
    </message>
    <message>
        <source>Catatan setahun</source>
        <translation>Yearly sheet</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Ekspor {list}</source>
        <translation>Export {list}</translation>
    </message>
    <message>
        <source>Alasan kolom rahasia</source>
        <translation>Reason for secret columns</translation>
    </message>
    <message>
        <source>Kolom rahasia keluar karena:</source>
        <translation>Secret columns leave because:</translation>
    </message>
    <message>
        <source>Simpan sebagai…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>{rows} baris, seperti yang terlihat di daftar: {filters}.</source>
        <translation>{rows} rows, as the list shows them: {filters}.</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>semua data</source>
        <translation>no filter</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Sebagian nama, atau angka NIK</source>
        <translation>A part of the name, or digits of the NIK</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Periksa ejaan, atau daftarkan dulu orangnya.</source>
        <translation>Nothing matches. Check the spelling, or register the person first.</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Desa baru belum selesai dibuat.</source>
        <translation>The new village is not finished yet.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Isian tetap diingat; kata sandi dan lembar pemulihan dibuat lagi nanti.</source>
        <translation>The entries are kept in mind; passphrase and recovery sheet are made again later.</translation>
    </message>
    <message>
        <source>Langkah {number} dari {count}</source>
        <translation>Step {number} of {count}</translation>
    </message>
    <message>
        <source>Mulai memakai</source>
        <translation>Start using it</translation>
    </message>
    <message>
        <source>Membuat data desa …</source>
        <translation>Making the village data …</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Tentang surat ini</source>
        <translation>About this letter</translation>
    </message>
    <message>
        <source>Surat ini</source>
        <translation>This letter</translation>
    </message>
    <message>
        <source>Di map atau kotak mana arsip surat {number} disimpan?</source>
        <translation>In which folder or box is the copy of letter {number} kept?</translation>
    </message>
    <message>
        <source>Catat tempat arsip</source>
        <translation>Note where it is filed</translation>
    </message>
    <message>
        <source>Batalkan surat {number}? Nomornya tidak dipakai lagi.</source>
        <translation>Void letter {number}? Its number is never used again.</translation>
    </message>
    <message>
        <source>Batalkan surat</source>
        <translation>Void the letter</translation>
    </message>
    <message>
        <source>Batal: {reason}</source>
        <translation>Void: {reason}</translation>
    </message>
    <message>
        <source>Menggantikan surat {number}</source>
        <translation>Replaces letter {number}</translation>
    </message>
    <message>
        <source>Diganti surat {number}</source>
        <translation>Replaced by letter {number}</translation>
    </message>
    <message>
        <source>Penanda tangan: {name}</source>
        <translation>Signed by: {name}</translation>
    </message>
    <message>
        <source>Diserahkan kepada {name}, {date}</source>
        <translation>Handed to {name}, {date}</translation>
    </message>
    <message>
        <source>Arsip: {place}</source>
        <translation>Filed in: {place}</translation>
    </message>
    <message>
        <source>Tandai ditandatangani</source>
        <translation>Mark as signed</translation>
    </message>
    <message>
        <source>Serahkan…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>Tempat arsip…</source>
        <translation>Where it is filed…</translation>
    </message>
    <message>
        <source>Ganti surat…</source>
        <translation>Replace the letter…</translation>
    </message>
    <message>
        <source>Batalkan surat…</source>
        <translation>Void the letter…</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Alasan tetap disimpan (boleh kosong)</source>
        <translation>Reason to save it anyway (may stay empty)</translation>
    </message>
    <message>
        <source>F4 lihat</source>
        <translation>F4 look</translation>
    </message>
    <message>
        <source>{warning} F10 sekali lagi: tetap simpan.</source>
        <translation>{warning} F10 once more: save anyway.</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Isian ini</source>
        <translation>This form</translation>
    </message>
    <message>
        <source>Masih menyimpan. Tunggu sebentar.</source>
        <translation>Still saving. Wait a moment.</translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Draf tersimpan {time}</source>
        <translation>Draft kept {time}</translation>
    </message>
    <message>
        <source>Draf tersimpan: {title}. Lanjutkan kapan saja dari Hari ini.</source>
        <translation>Draft kept: {title}. Go on with it from Today whenever you like.</translation>
    </message>
</context>
<context>
    <name>FormStep</name>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>GenuinenessPage</name>
    <message>
        <source>Periksa keaslian surat</source>
        <translation>Check whether a letter is genuine</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Foto atau PDF…</source>
        <translation>Photo or PDF…</translation>
    </message>
    <message>
        <source>Foto, pindaian atau PDF</source>
        <translation>Photo, scan or PDF</translation>
    </message>
    <message>
        <source>Periksa berkas</source>
        <translation>Check a file</translation>
    </message>
    <message>
        <source>Memeriksa …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Belum diperiksa</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Yang ditandatangani</source>
        <translation>What was signed</translation>
    </message>
    <message>
        <source>Buka di register surat</source>
        <translation>Open in the letter register</translation>
    </message>
    <message>
        <source>Masukkan daftar…</source>
        <translation>Take in lists…</translation>
    </message>
    <message>
        <source>✓ tercetak sama</source>
        <translation>✓ printed the same</translation>
    </message>
    <message>
        <source>✗ tidak tercetak</source>
        <translation>✗ not printed</translation>
    </message>
    <message>
        <source>Yang tercetak</source>
        <translation>What is printed</translation>
    </message>
    <message>
        <source>Kode dan gambar tidak membuktikan isi kertasnya. Bandingkan satu per satu dengan lembar di tangan Anda: nomor, nama, tanggal.</source>
        <translation>A code or a picture does not prove what is on the paper. Compare one by one with the sheet in your hand: number, name, date.</translation>
    </message>
    <message>
        <source>Yang tercetak di berkas</source>
        <translation>What is printed in the file</translation>
    </message>
    <message>
        <source>Latihan</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Sah</source>
        <translation>Genuine</translation>
    </message>
    <message>
        <source>Tidak berlaku</source>
        <translation>Not valid</translation>
    </message>
    <message>
        <source>Belum dapat diperiksa</source>
        <translation>Cannot be checked yet</translation>
    </message>
    <message>
        <source>Jangan diterima</source>
        <translation>Do not accept</translation>
    </message>
    <message>
        <source>Bukan kode DME Desktop</source>
        <translation>No DME Desktop code</translation>
    </message>
    <message>
        <source>Tiga cara memeriksa</source>
        <translation>Three ways to check</translation>
    </message>
    <message>
        <source>1. Pindai kode kotak di kiri bawah surat dengan alat pindai USB, atau tempel teksnya.</source>
        <translation>1. Scan the square code at the lower left of the letter with a USB scanner, or paste its text.</translation>
    </message>
    <message>
        <source>2. Pilih atau jatuhkan foto atau hasil pindaian suratnya.</source>
        <translation>2. Choose or drop a photo or a scan of the letter.</translation>
    </message>
    <message>
        <source>3. Pilih berkas PDF yang dikirim desa; isinya ikut diperiksa, huruf demi huruf.</source>
        <translation>3. Choose the PDF file that the village sent; its contents are checked too, letter by letter.</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>{good} dari {count} surat di berkas ini sah.</source>
        <translation>{good} of {count} papers in this file are genuine.</translation>
    </message>
    <message>
        <source>Surat di berkas ini</source>
        <translation>Papers in this file</translation>
    </message>
    <message>
        <source>Semua surat di berkas ini</source>
        <translation>All papers in this file</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>Yang sudah menandatangani</source>
        <translation>Who has signed</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Bantuan</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Cari di bantuan</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Isi bantuan</source>
        <translation>Contents of the help</translation>
    </message>
    <message>
        <source>Kembali  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Bantuan untuk halaman ini belum ada.</source>
        <translation>There is no help for this page yet.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Isi berkas</source>
        <translation>Contents of the file</translation>
    </message>
    <message>
        <source>Pilih berkas…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Simpan yang ditolak…</source>
        <translation>Save the refused rows…</translation>
    </message>
    <message>
        <source>Masukkan</source>
        <translation>Bring in</translation>
    </message>
    <message>
        <source>Membaca …</source>
        <translation>Reading …</translation>
    </message>
    <message>
        <source>Memasukkan …</source>
        <translation>Bringing in …</translation>
    </message>
    <message>
        <source>ditolak dari {file}.xlsx</source>
        <translation>refused from {file}.xlsx</translation>
    </message>
    <message>
        <source>Simpan yang ditolak</source>
        <translation>Save the refused rows</translation>
    </message>
    <message>
        <source>Tersimpan: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>Menulis …</source>
        <translation>Writing …</translation>
    </message>
    <message>
        <source>Dihentikan. Tidak ada data yang berubah.</source>
        <translation>Stopped. No data have changed.</translation>
    </message>
    <message>
        <source>Belum ada berkas yang dibaca.
Pilih dengan F4, atau jatuhkan di sini.</source>
        <translation>No file was read yet.
Choose one with F4, or drop it here.</translation>
    </message>
    <message>
        <source>Tidak ada baris seperti ini di berkas.</source>
        <translation>There is no such row in the file.</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Akan</source>
        <translation>Will be</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>F4 pilih berkas   F2 atur kolom   F10 masukkan   Esc kembali   F1 bantuan</source>
        <translation>F4 choose a file   F2 columns   F10 bring in   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Atur kolom…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>Pakai berkas yang sudah ada di kantor: hasil ekspor OpenSID atau SIAK, buku induk penduduk, daftar peserta, atau daftar buatan sendiri. Berkas hanya dibaca; data desa baru berubah setelah F10.</source>
        <translation>Use a file the office has already: an export of OpenSID or SIAK, a census book, a list of members, or a list of your own. The file is only read; the village&apos;s data change after F10.</translation>
    </message>
    <message>
        <source>Kolom yang tidak dipakai: {names}.</source>
        <translation>Columns that are not taken: {names}.</translation>
    </message>
    <message>
        <source>Lembar lain berisi daftar juga: {names} (F2).</source>
        <translation>Other sheets hold a list too: {names} (F2).</translation>
    </message>
    <message>
        <source>Yang masuk dapat diurungkan sekaligus.</source>
        <translation>What comes in can be undone at once.</translation>
    </message>
    <message>
        <source>Simpan {count} untuk diperiksa</source>
        <translation>Keep {count} to be checked</translation>
    </message>
    <message>
        <source>Kolom yang tidak dipakai: {names} dan {more} lagi.</source>
        <translation>Columns that are not taken: {names} and {more} more.</translation>
    </message>
    <message>
        <source>{count} keluarga.</source>
        <translation>{count} families.</translation>
    </message>
    <message>
        <source>{count} dicatat sebagai pekerja.</source>
        <translation>{count} are registered as workers.</translation>
    </message>
    <message>
        <source>Impor {noun}</source>
        <translation>Import {noun}</translation>
    </message>
    <message>
        <source>Buku kerja {noun}</source>
        <translation>Workbook of {noun}</translation>
    </message>
    <message>
        <source>Masukkan {count} {noun}</source>
        <translation>Bring in {count} {noun}</translation>
    </message>
    <message>
        <source>{count} menunggu keputusan Anda.</source>
        <translation>{count} wait for your decision.</translation>
    </message>
</context>
<context>
    <name>InterviewPage</name>
    <message>
        <source>Belum jelas</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>Wawancara ini</source>
        <translation>This interview</translation>
    </message>
    <message>
        <source>Kepala desa menolak…</source>
        <translation>The village head refuses…</translation>
    </message>
    <message>
        <source>Cetak hal yang belum jelas</source>
        <translation>Print what is unclear</translation>
    </message>
</context>
<context>
    <name>IssuingPage</name>
    <message>
        <source>Terbitkan</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Surat ini belum diterbitkan.</source>
        <translation>This letter has not been issued.</translation>
    </message>
    <message>
        <source>Simpan sebagai draf</source>
        <translation>Keep as a draft</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Kembali ke isian</source>
        <translation>Back to the form</translation>
    </message>
    <message>
        <source>Menerbitkan surat …</source>
        <translation>Issuing the letter …</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>Berhenti</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Menghentikan, tunggu langkah ini selesai …</source>
        <translation>Stopping, please wait for this step to end …</translation>
    </message>
    <message>
        <source>{done} dari {total}</source>
        <translation>{done} of {total}</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Tutup  Esc</source>
        <translation>Close  Esc</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cetak…  Ctrl+P</source>
        <translation>Print…  Ctrl+P</translation>
    </message>
    <message>
        <source>Cetak…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Semua tombol keyboard</source>
        <translation>All keys</translation>
    </message>
</context>
<context>
    <name>KeysFromCopy</name>
    <message>
        <source>Ambil berkas kunci</source>
        <translation>Take the key file</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Enter buka   Ctrl+N catat   F8 catatan setahun   F3 cari   Ctrl+/ tombol</source>
        <translation>Enter open   Ctrl+N record   F8 yearly sheet   F3 find   Ctrl+/ keys</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Remittances</translation>
    </message>
    <message>
        <source>Catatan setahun</source>
        <translation>Yearly sheet</translation>
    </message>
    <message>
        <source>Catat kiriman</source>
        <translation>Record a remittance</translation>
    </message>
    <message>
        <source>{lines} catatan · {workers} pekerja</source>
        <translation>{lines} entries · {workers} workers</translation>
    </message>
    <message>
        <source>Masuk {came_in}</source>
        <translation>In {came_in}</translation>
    </message>
    <message>
        <source> · keluar {went_out}</source>
        <translation> · out {went_out}</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Tidak ada kiriman dengan pekerja atau penerima “{words}”.</source>
        <translation>No remittance with the worker or recipient “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada kiriman yang dicatat. Catatan ini sukarela dan bukan untuk pajak.
Catat yang pertama dengan Ctrl+N ketika keluarga bercerita.</source>
        <translation>No remittance is recorded yet. Entries are voluntary and not for tax.
Record the first one with Ctrl+N when a family tells of it.</translation>
    </message>
    <message>
        <source>Tidak ada kiriman pada tahun ini.</source>
        <translation>No remittances in this year.</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Pekerja</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Jalur kirim</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Penerima</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Penggunaan</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>dibatalkan</source>
        <translation>voided</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>Nomor diambil saat terbit dan tidak pernah dipakai dua kali.</source>
        <translation>The number is taken when it is issued and never used twice.</translation>
    </message>
    <message>
        <source>Sebelum diterbitkan</source>
        <translation>Before it is issued</translation>
    </message>
    <message>
        <source>Bunyi surat</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>Ubah bunyi surat ini…</source>
        <translation>Change the wording of this letter…</translation>
    </message>
    <message>
        <source>Menggantikan surat {number}; yang itu batal saat ini terbit.</source>
        <translation>Replaces letter {number}, which becomes void when this one is issued.</translation>
    </message>
    <message>
        <source>Surat pengganti</source>
        <translation>Replacement letter</translation>
    </message>
    <message>
        <source>Hanya kepala desa yang dapat memutuskan, dengan alasan.</source>
        <translation>Only the village head may decide, and says why.</translation>
    </message>
    <message>
        <source>Jangan dilayani</source>
        <translation>Not to be served</translation>
    </message>
</context>
<context>
    <name>LetterheadPage</name>
    <message>
        <source>Kop surat</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>Lambang</source>
        <translation>Coat of arms</translation>
    </message>
    <message>
        <source>Pilih gambar…</source>
        <translation>Choose a picture…</translation>
    </message>
    <message>
        <source>Tanpa lambang</source>
        <translation>Without coat of arms</translation>
    </message>
    <message>
        <source>Ubah alamat dan telepon…</source>
        <translation>Change address and telephone…</translation>
    </message>
    <message>
        <source>Tulisan</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Nama kabupaten, kecamatan dan desa berasal dari kode desa.</source>
        <translation>The names of regency, district and village come from the village code.</translation>
    </message>
    <message>
        <source>Gambar (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Membaca gambar …</source>
        <translation>Reading the picture …</translation>
    </message>
    <message>
        <source>Tersimpan; surat berikutnya memakai kop ini.</source>
        <translation>Saved; the next letters carry this letterhead.</translation>
    </message>
</context>
<context>
    <name>LettersRegister</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N surat izin   F3 cari nomor atau nama   F1 bantuan</source>
        <translation>Enter open   Ctrl+N permission   F3 find number or name   F1 help</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Lembar kosong…</source>
        <translation>Empty paper…</translation>
    </message>
    <message>
        <source>Surat lain…</source>
        <translation>Another letter…</translation>
    </message>
    <message>
        <source>Surat izin keluarga</source>
        <translation>Family permission letter</translation>
    </message>
    <message>
        <source>Tidak ada surat dengan nomor atau nama “{words}”.</source>
        <translation>No letter with the number or name “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada surat bernomor. Nomor diambil saat surat diterbitkan,
dan surat yang sudah terbit dapat dicetak lagi persis sama.</source>
        <translation>No numbered letters yet. A number is taken when a letter is issued,
and an issued letter can be printed again exactly as it was.</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Perihal</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Semua tahun</source>
        <translation>Every year</translation>
    </message>
    <message>
        <source>Nomor…</source>
        <translation>Numbers…</translation>
    </message>
    <message>
        <source>Belum ada surat seperti itu.</source>
        <translation>There is no such letter yet.</translation>
    </message>
    <message>
        <source>Periksa…</source>
        <translation>Check…</translation>
    </message>
    <message>
        <source>Cetak massal…</source>
        <translation>For many people…</translation>
    </message>
    <message>
        <source>Semua status</source>
        <translation>All statuses</translation>
    </message>
</context>
<context>
    <name>LettersRoom</name>
    <message>
        <source>Untuk pekerja yang mana?</source>
        <translation>For which worker?</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Surat apa?</source>
        <translation>Which letter?</translation>
    </message>
    <message>
        <source>Untuk penduduk yang mana?</source>
        <translation>For which resident?</translation>
    </message>
    <message>
        <source>draf.pdf</source>
        <translation>draft.pdf</translation>
    </message>
    <message>
        <source>Lembar kosong yang mana?</source>
        <translation>Which empty paper?</translation>
    </message>
    <message>
        <source>Pesan nomor</source>
        <translation>Reserve numbers</translation>
    </message>
    <message>
        <source>untuk surat yang dibuat di Word atau ditulis tangan</source>
        <translation>for letters written in Word or by hand</translation>
    </message>
    <message>
        <source>Rekap nomor</source>
        <translation>Summary of numbers</translation>
    </message>
    <message>
        <source>nomor yang loncat, batal dan dipesan tahun ini</source>
        <translation>numbers passed over, void and reserved this year</translation>
    </message>
    <message>
        <source>Lanjutkan nomor buku</source>
        <translation>Continue the numbers of the book</translation>
    </message>
    <message>
        <source>bila tahun ini sudah ada surat di buku kertas</source>
        <translation>when the paper book already has letters of this year</translation>
    </message>
    <message>
        <source>Aturan nomor surat</source>
        <translation>Rules of letter numbers</translation>
    </message>
    <message>
        <source>urutan, pola, kode tiap jenis surat, penanda tangan</source>
        <translation>order, pattern, code of each kind of letter, who signs</translation>
    </message>
    <message>
        <source>Nomor surat</source>
        <translation>Letter numbers</translation>
    </message>
    <message>
        <source>Semua urutan sudah berjalan tahun ini. Pakai Pesan nomor.</source>
        <translation>Every count has begun this year. Use Reserve numbers.</translation>
    </message>
    <message>
        <source>Mengapa surat {number} diganti? Surat ini menjadi batal.</source>
        <translation>Why is letter {number} replaced? It becomes void.</translation>
    </message>
    <message>
        <source>Tulis surat pengganti</source>
        <translation>Write the replacement</translation>
    </message>
    <message>
        <source>Hal yang belum jelas</source>
        <translation>What is unclear</translation>
    </message>
</context>
<context>
    <name>LinesArea</name>
    <message>
        <source>{count} baris</source>
        <translation>{count} lines</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Daftar ini kosong; tidak ada yang diekspor.</source>
        <translation>This list is empty; there is nothing to export.</translation>
    </message>
    <message>
        <source>Ekspor daftar ini</source>
        <translation>Export this list</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>{first}–{last} dari {total}</source>
        <translation>{first}–{last} of {total}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>DME Desktop, LATIHAN</source>
        <translation>DME Desktop, PRACTICE</translation>
    </message>
    <message>
        <source>Tidak ada yang dapat diurungkan.</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>Diurungkan: {act}</source>
        <translation>Undone: {act}</translation>
    </message>
    <message>
        <source>Tersimpan: {act}</source>
        <translation>Saved: {act}</translation>
    </message>
    <message>
        <source>LATIHAN: desa contoh dengan orang-orang rekaan, bukan data sebenarnya</source>
        <translation>PRACTICE: a sample village with invented people, not real data</translation>
    </message>
    <message>
        <source>tombol.pdf</source>
        <translation>keys.pdf</translation>
    </message>
    <message>
        <source>Dilakukan lagi: {act}</source>
        <translation>Done again: {act}</translation>
    </message>
    <message>
        <source>Tidak ada yang dapat dilakukan lagi.</source>
        <translation>There is nothing to do again.</translation>
    </message>
    <message>
        <source>Semua tombol keyboard</source>
        <translation>All keys</translation>
    </message>
</context>
<context>
    <name>MatchingPage</name>
    <message>
        <source>Cocokkan kolom</source>
        <translation>Match columns</translation>
    </message>
    <message>
        <source>Pilih arti setiap kolom; yang tidak dipakai biarkan kosong. Susunan ini diingat untuk berkas lain dengan judul kolom yang sama.</source>
        <translation>Choose what each column means; leave those you do not need empty. This is remembered for other files with the same headings.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Buka berkas ini di Excel, simpan sebagai .xlsx, lalu pilih berkas itu.</source>
        <translation>Open this file in Excel, save it as .xlsx, then choose that file.</translation>
    </message>
    <message>
        <source>Tunjuk kolom NIK. Bila berkas ini tanpa NIK, tunjuk: {names}.</source>
        <translation>Point out the NIK column. If this file has no NIK, point out: {names}.</translation>
    </message>
    <message>
        <source>{samples}. Dugaan dari isinya; periksa.</source>
        <translation>{samples}. Guessed from its cells; please check.</translation>
    </message>
    <message>
        <source>Tunjuk kolom: {names}.</source>
        <translation>Point out the columns: {names}.</translation>
    </message>
    <message>
        <source>Baca dengan pilihan kolom ini</source>
        <translation>Read it like this</translation>
    </message>
    <message>
        <source>Jangan menebak; pilih artinya.</source>
        <translation>Choose what it means. A wrong guess is worse than a question.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Ruang</source>
        <translation>Room</translation>
    </message>
</context>
<context>
    <name>NewKeys</name>
    <message>
        <source>Simpan kunci baru</source>
        <translation>Save the new key</translation>
    </message>
    <message>
        <source>Berkas kunci hilang, tetapi komputer ini masih ingat kuncinya. Buat kata sandi dan lembar pemulihan baru sekarang, sebelum kunci di komputer ini ikut hilang.</source>
        <translation>The key file is lost, but this computer still remembers the key. Make a new passphrase and recovery sheet now, before that memory is lost as well.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Tampilkan huruf</source>
        <translation>Show the letters</translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Ketik sekali lagi</source>
        <translation>Type it once more</translation>
    </message>
    <message>
        <source>Kedua kata sandi berbeda. Ketik sekali lagi yang kedua.</source>
        <translation>The two passphrases differ. Type the second one once more.</translation>
    </message>
</context>
<context>
    <name>NewPassphraseAfterCode</name>
    <message>
        <source>Data terbuka dengan kode pemulihan. Buat kata sandi baru; lembar kode pemulihan tetap berlaku, kembalikan ke amplopnya.</source>
        <translation>The data were opened with the recovery code. Make a new passphrase; the sheet with the recovery code stays valid, put it back in its envelope.</translation>
    </message>
    <message>
        <source>Nanti  Esc</source>
        <translation>Not now  Esc</translation>
    </message>
</context>
<context>
    <name>NewSheet</name>
    <message>
        <source>Pakai lembar ini</source>
        <translation>Use this sheet</translation>
    </message>
    <message>
        <source>Lembar baru berlaku. Hancurkan lembar lama, buat cadangan baru.</source>
        <translation>The new sheet counts. Destroy the old one, make a new backup.</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>{count} dari 16 angka</source>
        <translation>{count} of 16 digits</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Rekap menurut dusun</source>
        <translation>State by hamlet</translation>
    </message>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
</context>
<context>
    <name>NumbersQuestion</name>
    <message>
        <source>Nomor surat terakhir</source>
        <translation>The last letter numbers</translation>
    </message>
    <message>
        <source>Data ini dipulihkan dari cadangan. Surat yang dibuat sesudah cadangan itu tidak tercatat di sini. Lihat buku agenda atau arsip surat, lalu tulis nomor terakhir tiap urutan. Yang sudah tertulis adalah yang diketahui program.</source>
        <translation>These data were restored from a backup. Letters made after that backup are not recorded here. Look into the register of letters or the files, then write the last number of each sequence. What is written already is what the program knows.</translation>
    </message>
    <message>
        <source>Nanti</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Lanjutkan sesudah nomor ini</source>
        <translation>Go on after these numbers</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Data kantor</source>
        <translation>Office data</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Nama wilayah berasal dari kode desa dan tidak diketik di sini.</source>
        <translation>The names of the region come from the village code and are not typed here.</translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>Kantor desa</source>
        <translation>Village office</translation>
    </message>
    <message>
        <source>Isian ini tercetak di kop surat. Yang belum diketahui boleh dikosongkan dan dilengkapi nanti di Pengaturan.</source>
        <translation>These are printed in the letterhead. What is not known yet may stay empty and be filled in later in Settings.</translation>
    </message>
</context>
<context>
    <name>OfficialPage</name>
    <message>
        <source>Tambah perangkat</source>
        <translation>Add an official</translation>
    </message>
    <message>
        <source>Bila berhenti</source>
        <translation>When they leave</translation>
    </message>
    <message>
        <source>Akhiri jabatan hari ini</source>
        <translation>Leaves office today</translation>
    </message>
    <message>
        <source>Perangkat tanpa nama</source>
        <translation>Official without a name</translation>
    </message>
</context>
<context>
    <name>OfficialsStep</name>
    <message>
        <source>Perangkat desa</source>
        <translation>Village officials</translation>
    </message>
    <message>
        <source>Kepala desa menandatangani surat dan lembar pemulihan. Perangkat lain dapat ditambahkan nanti.</source>
        <translation>The village head signs letters and the recovery sheet. Other officials can be added later.</translation>
    </message>
</context>
<context>
    <name>OutsidePage</name>
    <message>
        <source>Nomor ini dipakai</source>
        <translation>This number is used</translation>
    </message>
    <message>
        <source>Isi setelah suratnya jadi. Bila tidak jadi, batalkan nomornya.</source>
        <translation>Fill in once the letter is written. If it never is, void the number.</translation>
    </message>
    <message>
        <source>Nomor dipesan</source>
        <translation>Reserved number</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Memeriksa …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Ubah data kantor dan surat</source>
        <translation>Change the office data and letters</translation>
    </message>
    <message>
        <source>Tambah perangkat</source>
        <translation>Add an official</translation>
    </message>
    <message>
        <source>Perangkat desa</source>
        <translation>Village officials</translation>
    </message>
    <message>
        <source>, tidak menjabat lagi</source>
        <translation>, no longer in office</translation>
    </message>
    <message>
        <source>Keamanan</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Ganti kata sandi</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>Lembar pemulihan baru</source>
        <translation>New recovery sheet</translation>
    </message>
    <message>
        <source>Ikuti Windows</source>
        <translation>Follow Windows</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tampilan di komputer ini</source>
        <translation>Looks on this computer</translation>
    </message>
    <message>
        <source>Warna</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Data desa</source>
        <translation>Village data</translation>
    </message>
    <message>
        <source>Riwayat dan urungkan…</source>
        <translation>History and undo…</translation>
    </message>
    <message>
        <source>Periksa data</source>
        <translation>Check the data</translation>
    </message>
    <message>
        <source>Buka folder data</source>
        <translation>Open the data folder</translation>
    </message>
    <message>
        <source>Bahasa berganti saat program dibuka lagi.</source>
        <translation>The language changes when the program is opened again.</translation>
    </message>
    <message>
        <source>Data, kunci, catatan dan cadangan utuh.</source>
        <translation>Data, keys, log and backups are sound.</translation>
    </message>
    <message>
        <source>Ada yang tidak utuh. Buat cadangan baru, lalu hubungi dinas.</source>
        <translation>Something is not sound. Make a new backup, then call the labour office.</translation>
    </message>
    <message>
        <source>Nomor dan kode surat</source>
        <translation>Letter numbers and codes</translation>
    </message>
    <message>
        <source>Keranjang…</source>
        <translation>Bin…</translation>
    </message>
    <message>
        <source>Tanda tangan digital…</source>
        <translation>Digital signature…</translation>
    </message>
    <message>
        <source>Kop surat dan lambang…</source>
        <translation>Letterhead and coat of arms…</translation>
    </message>
    <message>
        <source>Peringatan dokumen dan umur…</source>
        <translation>Warnings of documents and ages…</translation>
    </message>
    <message>
        <source>Sebagian belum dapat diperiksa. Baca sebabnya, lalu periksa lagi.</source>
        <translation>Part of it could not be checked yet. Read why, then check again.</translation>
    </message>
</context>
<context>
    <name>PairPage</name>
    <message>
        <source>Bukan orang yang sama</source>
        <translation>Not the same person</translation>
    </message>
    <message>
        <source>Gabungkan</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>{name} kini punya {count} perjalanan berjalan. Buang yang salah.</source>
        <translation>{name} now has {count} journeys under way. Discard the wrong one.</translation>
    </message>
    <message>
        <source>Dipertahankan</source>
        <translation>Stays</translation>
    </message>
    <message>
        <source>Digabungkan; centang untuk dipakai</source>
        <translation>Is merged; tick what is to be taken</translation>
    </message>
    <message>
        <source>Perjalanan</source>
        <translation>Journeys</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Dicatat</source>
        <translation>Written down</translation>
    </message>
    <message>
        <source>Perjalanan, keluarga, surat, kiriman dan lampiran keduanya menjadi satu. Tidak ada yang hilang, dan dapat diurungkan.</source>
        <translation>Journeys, family, letters, remittances and attachments of both become one. Nothing is lost, and it can be undone.</translation>
    </message>
    <message>
        <source>Orang yang sama</source>
        <translation>The same person</translation>
    </message>
    <message>
        <source>Di data desa</source>
        <translation>On the books</translation>
    </message>
    <message>
        <source>Di berkas; centang untuk dipakai</source>
        <translation>In the file; tick to take it</translation>
    </message>
    <message>
        <source>Keduanya tetap dicatat</source>
        <translation>Both stay written down</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Kata sandi desa</source>
        <translation>Village passphrase</translation>
    </message>
    <message>
        <source>Kata sandi ini mengunci data warga di komputer dan di setiap cadangan. Empat kata yang mudah diingat lebih baik daripada satu kata dengan angka.</source>
        <translation>This passphrase locks the residents&apos; data on the computer and in every backup. Four words that are easy to remember are better than one word with digits.</translation>
    </message>
    <message>
        <source>Ingat di komputer ini</source>
        <translation>Remember on this computer</translation>
    </message>
    <message>
        <source>Kunci disimpan di Windows; siapa yang masuk ke Windows dapat membuka data.</source>
        <translation>The key is kept in Windows; whoever signs in to Windows can open the data.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Untuk siapa</source>
        <translation>For whom</translation>
    </message>
</context>
<context>
    <name>PhotoEditor</name>
    <message>
        <source>Pilih berkas, tempel (Ctrl+V), atau jatuhkan di sini</source>
        <translation>Choose a file, paste (Ctrl+V), or drop it here</translation>
    </message>
    <message>
        <source>Pilih foto</source>
        <translation>Choose a photo</translation>
    </message>
    <message>
        <source>Gambar</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Tempel</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Foto masih dibaca. Tunggu sebentar, lalu simpan lagi.</source>
        <translation>The photo is still being read. Wait a moment, then save again.</translation>
    </message>
    <message>
        <source>Membaca foto …</source>
        <translation>Reading the photo …</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Tujuan cadangan</source>
        <translation>Where the backup goes</translation>
    </message>
    <message>
        <source>Belum ada stik yang terpasang. Pasang stik USB; ia muncul sendiri di sini.</source>
        <translation>No stick is plugged in. Plug in a USB stick; it shows up here by itself.</translation>
    </message>
    <message>
        <source>Pilih folder lain…</source>
        <translation>Choose another folder…</translation>
    </message>
    <message>
        <source>Pilih folder lain</source>
        <translation>Choose another folder</translation>
    </message>
    <message>
        <source>{free} kosong</source>
        <translation>{free} free</translation>
    </message>
    <message>
        <source>di luar komputer</source>
        <translation>outside the computer</translation>
    </message>
    <message>
        <source>di komputer ini juga</source>
        <translation>on this computer as well</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>Destination</translation>
    </message>
</context>
<context>
    <name>PreferencesRoom</name>
    <message>
        <source>Buat lembar pemulihan baru?</source>
        <translation>Make a new recovery sheet?</translation>
    </message>
    <message>
        <source>Buat lembar baru</source>
        <translation>Make a new sheet</translation>
    </message>
    <message>
        <source>Kode di lembar lama tidak berlaku lagi setelah lembar baru selesai.</source>
        <translation>The code on the old sheet ends when the new sheet is finished.</translation>
    </message>
</context>
<context>
    <name>PreparationPage</name>
    <message>
        <source>Tambah butir</source>
        <translation>Add a point</translation>
    </message>
    <message>
        <source>Tambah orang</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Siapkan ikrar</source>
        <translation>Prepare a pledge</translation>
    </message>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Pindaian lembar</source>
        <translation>Scans of the sheet</translation>
    </message>
    <message>
        <source>Ikrar ini sudah dibacakan dan ditandatangani?</source>
        <translation>Was this pledge read aloud and signed?</translation>
    </message>
    <message>
        <source>Tandai ditandatangani</source>
        <translation>Mark as signed</translation>
    </message>
    <message>
        <source>Setelah ditandai, bunyinya tidak dapat diubah lagi.</source>
        <translation>Once marked, its wording cannot be changed any more.</translation>
    </message>
    <message>
        <source>Hari pembacaan</source>
        <translation>Day of the reading</translation>
    </message>
    <message>
        <source>1. Cetak lembarnya, bacakan bersama, lalu tanda tangani.</source>
        <translation>1. Print the sheet, read it aloud together, then sign it.</translation>
    </message>
    <message>
        <source>3. Bingkai lembarnya dan simpan salinannya di arsip.</source>
        <translation>3. Frame the sheet and keep a copy in the archive.</translation>
    </message>
    <message>
        <source>Ikrar ini</source>
        <translation>This pledge</translation>
    </message>
    <message>
        <source>Pakai bunyi contoh</source>
        <translation>Use the sample wording</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Cabut ikrar ini?</source>
        <translation>Revoke this pledge?</translation>
    </message>
    <message>
        <source>Cabut ikrar</source>
        <translation>Revoke the pledge</translation>
    </message>
    <message>
        <source>Alasan: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>Ikrar ini dicabut</source>
        <translation>This pledge is revoked</translation>
    </message>
    <message>
        <source>Menggantikan: {title}</source>
        <translation>Takes the place of: {title}</translation>
    </message>
    <message>
        <source>Pengganti</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>Siapkan pengganti</source>
        <translation>Prepare a successor</translation>
    </message>
    <message>
        <source>Cabut…</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>2. Lampirkan pindaiannya, tandai ditandatangani.</source>
        <translation>2. Attach the scan, mark it as signed.</translation>
    </message>
    <message>
        <source>Kepala desa sudah berganti</source>
        <translation>The village head has changed</translation>
    </message>
    <message>
        <source>Yang menandatangani bukan kepala desa yang menjabat sekarang. Siapkan pengganti, bacakan dan tanda tangani lagi.</source>
        <translation>Signed by someone who is not the head in office now. Prepare a successor, read it aloud and sign again.</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Semua sudah menandatangani.</source>
        <translation>Everyone has signed.</translation>
    </message>
    <message>
        <source>{count} belum menandatangani.</source>
        <translation>{count} have not signed yet.</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Halaman</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Ukuran kertas</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>Simpan PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>{count} halaman</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>Mencetak …</source>
        <translation>Printing …</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>PDF tersimpan: {name}</source>
        <translation>PDF saved: {name}</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Disk penuh atau terkunci: data hanya dapat dibaca, tidak disimpan.</source>
        <translation>The disk is full or locked: data can only be read, nothing is saved.</translation>
    </message>
    <message>
        <source>Menyiapkan desa latihan … {done} dari {total}</source>
        <translation>Preparing the practice village … {done} of {total}</translation>
    </message>
    <message>
        <source>Petugas: {name}</source>
        <translation>Petugas: {name}</translation>
    </message>
</context>
<context>
    <name>PublishingPage</name>
    <message>
        <source>Berkas dari desa</source>
        <translation>Files from villages</translation>
    </message>
    <message>
        <source>Enter cocokkan   Ctrl+N tambah   F10 terbitkan   Esc kembali</source>
        <translation>Enter compare   Ctrl+N add   F10 publish   Esc back</translation>
    </message>
    <message>
        <source>Daftar untuk desa</source>
        <translation>Lists for villages</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tambah berkas desa…</source>
        <translation>Add village files…</translation>
    </message>
    <message>
        <source>Terbitkan…</source>
        <translation>Publish…</translation>
    </message>
    <message>
        <source>Tidak ada desa dengan nama itu.</source>
        <translation>No village has that name.</translation>
    </message>
    <message>
        <source>Belum ada berkas dari desa. Desa menyimpannya ke stik dari Pengaturan,
Tanda tangan digital, dan menyerahkan lembar kuncinya.</source>
        <translation>No files from villages yet. A village saves them to a stick from Settings,
Digital signature, and hands in its key sheet.</translation>
    </message>
    <message>
        <source>Berkas kunci dan daftar</source>
        <translation>Key files and lists</translation>
    </message>
    <message>
        <source>Membaca berkas desa …</source>
        <translation>Reading village files …</translation>
    </message>
    <message>
        <source>Sidiknya sama</source>
        <translation>The fingerprint is the same</translation>
    </message>
    <message>
        <source>Buang berkas ini</source>
        <translation>Discard this file</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}: {name}</translation>
    </message>
    <message>
        <source>Terbitkan ke stik atau folder</source>
        <translation>Publish to a stick or folder</translation>
    </message>
    <message>
        <source>Menerbitkan daftar …</source>
        <translation>Publishing the lists …</translation>
    </message>
    <message>
        <source>{count} surat batal, ditandatangani kunci desanya.</source>
        <translation>{count} void letters, signed by the village&apos;s key.</translation>
    </message>
    <message>
        <source>Sidik kunci di berkas:

{code}

Cocokkan empat kelompok ini, huruf demi huruf, dengan lembar kunci publik yang diserahkan desa. Bila berbeda, buang berkasnya.</source>
        <translation>Fingerprint of the key in the file:

{code}

Compare these four groups, letter by letter, with the public key sheet that the village handed in. If they differ, discard the file.</translation>
    </message>
    <message>
        <source>Terbit: {keys} kunci dan {voids} surat batal. Bagikan kedua berkas ke semua desa.</source>
        <translation>Published: {keys} keys and {voids} void letters. Pass both files on to all villages.</translation>
    </message>
    <message>
        <source>{count} berkas belum dicocokkan dan tidak ikut.</source>
        <translation>{count} files were not compared yet and are left out.</translation>
    </message>
    <message>
        <source>Sebagian berkas tidak dipakai</source>
        <translation>Some files were not taken</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kode wilayah</source>
        <translation>Region code</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Sidik kunci</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Ikut diterbitkan</source>
        <translation>Will be published</translation>
    </message>
    <message>
        <source>Belum dicocokkan</source>
        <translation>Not compared yet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Mungkin orang yang sama</source>
        <translation>Perhaps the same person</translation>
    </message>
    <message>
        <source>Enter bandingkan   Esc kembali   F1 bantuan</source>
        <translation>Enter compare   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu.
Yang mirip dari impor berikutnya muncul di sini.</source>
        <translation>Nobody is waiting.
Those alike in the next import appear here.</translation>
    </message>
    <message>
        <source>{count} menunggu</source>
        <translation>{count} waiting</translation>
    </message>
    <message>
        <source>Di berkas</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>NIK di berkas</source>
        <translation>NIK in the file</translation>
    </message>
    <message>
        <source>Mirip dengan</source>
        <translation>Like</translation>
    </message>
    <message>
        <source>NIK tercatat</source>
        <translation>NIK on the books</translation>
    </message>
    <message>
        <source>Mirip</source>
        <translation>Alike</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Tulis alasan; alasan ini ikut disimpan</source>
        <translation>Write the reason; it is kept with the record</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Lembar yang terbit</source>
        <translation>Sheets that were issued</translation>
    </message>
</context>
<context>
    <name>RegionStep</name>
    <message>
        <source>Desa atau kelurahan mana?</source>
        <translation>Which village?</translation>
    </message>
    <message>
        <source>Ketik sebagian nama desa, kecamatan atau kodenya, lalu pilih dengan ↓ dan Enter. Atau telusuri dari provinsi.</source>
        <translation>Type a part of the name of the village or district, or its code, then choose with ↓ and Enter. Or go down from the province.</translation>
    </message>
    <message>
        <source>Naik satu tingkat</source>
        <translation>Up one level</translation>
    </message>
    <message>
        <source>Contoh: jenggik lotim, atau 52.03.11.2005</source>
        <translation>Example: jenggik lotim, or 52.03.11.2005</translation>
    </message>
    <message>
        <source>Wilayah yang ditemukan</source>
        <translation>Regions that were found</translation>
    </message>
    <message>
        <source>Cari desa</source>
        <translation>Search for the village</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Pilih dulu satu desa atau kelurahan dari daftar.</source>
        <translation>Choose a village from the list first.</translation>
    </message>
    <message>
        <source>Tidak ada desa dengan kata itu. Coba sebagian namanya saja.</source>
        <translation>No village with those words. Try only a part of its name.</translation>
    </message>
    <message>
        <source>{count} desa ditemukan</source>
        <translation>{count} villages found</translation>
    </message>
    <message>
        <source>Semua provinsi</source>
        <translation>All provinces</translation>
    </message>
</context>
<context>
    <name>RegistrationPage</name>
    <message>
        <source>Daftarkan pekerja</source>
        <translation>Register a worker</translation>
    </message>
    <message>
        <source>Pekerja tanpa nama</source>
        <translation>Worker without a name</translation>
    </message>
    <message>
        <source>NIK ini sudah terdaftar: {name}, {hamlet}.</source>
        <translation>This NIK is already registered: {name}, {hamlet}.</translation>
    </message>
    <message>
        <source>{count} mirip: {name}, {hamlet} ({score} %)</source>
        <translation>{count} similar: {name}, {hamlet} ({score} %)</translation>
    </message>
    <message>
        <source>Apakah salah satu dari mereka? Datanya dipakai, tidak diketik lagi.</source>
        <translation>Is it one of these people? Their data are used, nothing is typed again.</translation>
    </message>
    <message>
        <source>Pakai data ini</source>
        <translation>Use these data</translation>
    </message>
    <message>
        <source>Pendaftaran baru</source>
        <translation>New registration</translation>
    </message>
    <message>
        <source>Cetak dan catat</source>
        <translation>Print and record</translation>
    </message>
    <message>
        <source>Surat izin keluarga</source>
        <translation>Family permission letter</translation>
    </message>
    <message>
        <source>Surat lain…</source>
        <translation>Another letter…</translation>
    </message>
    <message>
        <source>Formulir pendataan</source>
        <translation>Data form</translation>
    </message>
    <message>
        <source>Catat kiriman</source>
        <translation>Record a remittance</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Perjalanan baru</source>
        <translation>New journey</translation>
    </message>
    <message>
        <source>Koreksi tahap…</source>
        <translation>Correct the stage…</translation>
    </message>
    <message>
        <source>Hapus dari daftar pekerja</source>
        <translation>Remove from the list of workers</translation>
    </message>
    <message>
        <source>Ditandai jangan dilayani: {why}</source>
        <translation>Marked not to be served: {why}</translation>
    </message>
    <message>
        <source>Anak dan pengasuh…</source>
        <translation>Children and carers…</translation>
    </message>
    <message>
        <source>Tambah keluarga</source>
        <translation>Add family</translation>
    </message>
    <message>
        <source>Letakkan kursor di baris dokumen yang rinciannya dibuka.</source>
        <translation>Put the cursor on the line of the document to open.</translation>
    </message>
    <message>
        <source>tahapnya tetap</source>
        <translation>the stage stays</translation>
    </message>
    <message>
        <source>Apa yang terjadi?</source>
        <translation>What happened?</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Dokumen apa?</source>
        <translation>Which document?</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>RegulationPage</name>
    <message>
        <source>Catat peraturan</source>
        <translation>Record a regulation</translation>
    </message>
    <message>
        <source>Peraturan ini</source>
        <translation>This regulation</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Pindaian naskah</source>
        <translation>Scan of the document</translation>
    </message>
</context>
<context>
    <name>RemittancesRoom</name>
    <message>
        <source>Catatan setahun untuk pekerja yang mana?</source>
        <translation>The yearly sheet of which worker?</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Keadaan PMI</source>
        <translation>State of workers</translation>
    </message>
    <message>
        <source>Dokumen akan habis</source>
        <translation>Papers that end</translation>
    </message>
    <message>
        <source>Perlu ditanyakan</source>
        <translation>To be asked about</translation>
    </message>
    <message>
        <source>Agenda surat</source>
        <translation>Letters sent out</translation>
    </message>
    <message>
        <source>Buku register</source>
        <translation>Register book</translation>
    </message>
    <message>
        <source>Simpan Excel…</source>
        <translation>Save Excel…</translation>
    </message>
    <message>
        <source>Simpan PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Menyimpan laporan …</source>
        <translation>Saving the report …</translation>
    </message>
    <message>
        <source>Simpan laporan</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>N = {people}</source>
        <translation>N = {people}</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>L laki-laki, P perempuan. Setiap orang dihitung sekali.</source>
        <translation>L men, P women. Every person is counted once.</translation>
    </message>
    <message>
        <source>Tersimpan: {name}, di {folder}</source>
        <translation>Saved: {name}, in {folder}</translation>
    </message>
    <message>
        <source>Dihentikan. Tidak ada berkas yang dibuat.</source>
        <translation>Stopped. No file was made.</translation>
    </message>
    <message>
        <source>F5 hitung ulang   F8 pratinjau   Ctrl+P cetak   Ctrl+S simpan PDF</source>
        <translation>F5 count again   F8 preview   Ctrl+P print   Ctrl+S save PDF</translation>
    </message>
    <message>
        <source>Rekap surat</source>
        <translation>Letter summary</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Setahun</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Kerja sama</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Ikrar dan penetapan</source>
        <translation>Pledges and designation</translation>
    </message>
</context>
<context>
    <name>ReservationPage</name>
    <message>
        <source>Pesan nomor surat</source>
        <translation>Reserve letter numbers</translation>
    </message>
    <message>
        <source>Pesan nomor</source>
        <translation>Reserve numbers</translation>
    </message>
    <message>
        <source>Untuk apa</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Surat yang dibuat di Word atau ditulis tangan ikut satu buku.</source>
        <translation>Letters written in Word or by hand stand in the same book.</translation>
    </message>
    <message>
        <source>Bila suratnya jadi, buka nomornya lalu tandai dipakai.</source>
        <translation>Once the letter is written, open its number and mark it as used.</translation>
    </message>
    <message>
        <source>Bila tidak jadi, batalkan dengan alasan; nomornya tetap tercatat.</source>
        <translation>If it never is, void it with a reason; the number stays on record.</translation>
    </message>
    <message>
        <source>Dipesan: {numbers}</source>
        <translation>Reserved: {numbers}</translation>
    </message>
</context>
<context>
    <name>ResidentPage</name>
    <message>
        <source>Tambah penduduk</source>
        <translation>Add a resident</translation>
    </message>
    <message>
        <source>Penduduk ini</source>
        <translation>This resident</translation>
    </message>
    <message>
        <source>Daftarkan sebagai pekerja</source>
        <translation>Register as a worker</translation>
    </message>
    <message>
        <source>Surat…</source>
        <translation>Letter…</translation>
    </message>
    <message>
        <source>Hapus dari daftar</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Penduduk tanpa nama</source>
        <translation>Resident without a name</translation>
    </message>
</context>
<context>
    <name>ResidentsBook</name>
    <message>
        <source>Penduduk</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N tambah   F3 cari nama atau NIK   F1 bantuan</source>
        <translation>Enter open   Ctrl+N add   F3 find name or NIK   F1 help</translation>
    </message>
    <message>
        <source>Impor dari Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>Tambah penduduk</source>
        <translation>Add a resident</translation>
    </message>
    <message>
        <source>Tidak ada penduduk yang cocok dengan “{words}”.
Coba sebagian namanya, atau beberapa angka NIK.</source>
        <translation>No resident matches “{words}”.
Try a part of the name, or some digits of the NIK.</translation>
    </message>
    <message>
        <source>Belum ada penduduk. Impor dulu daftar yang sudah ada di kantor,
supaya nama dan NIK tidak diketik satu per satu.</source>
        <translation>No residents yet. First import the list the office already has,
so that names and NIKs are not typed one by one.</translation>
    </message>
    <message>
        <source>{count} orang</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>L/P</source>
        <translation>M/F</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation>RT/RW</translation>
    </message>
    <message>
        <source>Status tinggal</source>
        <translation>Residence status</translation>
    </message>
    <message>
        <source>Data kembar</source>
        <translation>Written down twice</translation>
    </message>
    <message>
        <source>{count} mungkin sama…</source>
        <translation>{count} perhaps the same…</translation>
    </message>
    <message>
        <source>{count} pindah atau meninggal</source>
        <translation>{count} moved or died</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Pasang stik cadangan. Yang dipilih diperiksa sampai byte terakhir dulu; folder yang sudah berisi data tidak pernah ditimpa.</source>
        <translation>Plug in the backup stick. The chosen backup is first checked to its last byte; a folder that holds data is never overwritten.</translation>
    </message>
    <message>
        <source>Setiap cadangan membawa berkas kunci. Pilih cadangan desa ini; hanya berkas kuncinya yang diambil, data di komputer ini tetap.</source>
        <translation>Every backup carries the key file. Choose a backup of this village; only its key file is taken, the data on this computer stay.</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Tampilkan huruf</source>
        <translation>Show the letters</translation>
    </message>
    <message>
        <source>Kata sandi atau kode pemulihan cadangan itu</source>
        <translation>Passphrase or recovery code of that backup</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Pulihkan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Pilih dulu satu cadangan. F4 memilih folder lain.</source>
        <translation>Choose a backup first. F4 chooses another folder.</translation>
    </message>
    <message>
        <source>Ketik kata sandi atau kode pemulihan cadangan itu.</source>
        <translation>Type the passphrase or the recovery code of that backup.</translation>
    </message>
    <message>
        <source>Membaca dan memeriksa cadangan …</source>
        <translation>Reading and checking the backup …</translation>
    </message>
    <message>
        <source>Pulih: {village}, {people} penduduk, keadaan {date} pukul {time}.</source>
        <translation>Restored: {village}, {people} residents, as of {date} at {time}.</translation>
    </message>
    <message>
        <source>Mulai memakai  F10</source>
        <translation>Start using it  F10</translation>
    </message>
    <message>
        <source>Dihentikan; folder data tetap kosong dan cadangan tidak berubah.</source>
        <translation>Stopped; the data folder is still empty and the backup has not changed.</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Alt+↑ Alt+↓ memindahkan baris, Alt+Delete menghapus baris</source>
        <translation>Alt+↑ Alt+↓ moves the row, Alt+Delete removes the row</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Aturan nomor surat</source>
        <translation>Rules of letter numbers</translation>
    </message>
    <message>
        <source>Nomor berikutnya</source>
        <translation>Next number</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Catatan kiriman setahun</source>
        <translation>Yearly sheet of remittances</translation>
    </message>
    <message>
        <source>Baca bersama keluarga. Selama masih draf, isinya boleh diperbaiki.</source>
        <translation>Read it together with the family. While it is a draft its contents may be corrected.</translation>
    </message>
    <message>
        <source>Ctrl+Enter mengambil nomor; sesudah itu cetakannya tidak berubah.</source>
        <translation>Ctrl+Enter takes the number; after that the print does not change.</translation>
    </message>
    <message>
        <source>Menerbitkan catatan …</source>
        <translation>Issuing the sheet …</translation>
    </message>
    <message>
        <source>Terbit dengan nomor {number}. Cetak dengan Ctrl+P.</source>
        <translation>Issued with number {number}. Print with Ctrl+P.</translation>
    </message>
    <message>
        <source>Tahun ini pernah terbit: {numbers}</source>
        <translation>Issued before this year: {numbers}</translation>
    </message>
    <message>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>Lembar pemulihan</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Cetak  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Simpan PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Mencetak …</source>
        <translation>Printing …</translation>
    </message>
    <message>
        <source>Kelompok ke-{number} tidak cocok. Lihat lagi lembar yang dicetak.</source>
        <translation>Group {number} does not match. Look again at the printed sheet.</translation>
    </message>
    <message>
        <source>Berkas PDF hanya untuk mencetak di tempat lain; hapus sesudahnya.</source>
        <translation>The PDF file is only for printing somewhere else; delete it afterwards.</translation>
    </message>
    <message>
        <source>Satu-satunya jalan masuk bila kata sandi terlupa. Cetak, masukkan amplop, simpan di lemari terkunci. Tanpa lembar ini, kata sandi yang terlupa berarti data desa tidak dapat dibuka oleh siapa pun, juga tidak oleh pembuat program.</source>
        <translation>The only way in when the passphrase is forgotten. Print it, put it in an envelope, keep it in a locked cupboard. Without this sheet a forgotten passphrase means that nobody can open the village data, not even the makers of the program.</translation>
    </message>
    <message>
        <source>Kode baru…</source>
        <translation>New code…</translation>
    </message>
    <message>
        <source>Sudah dicetak, lanjut</source>
        <translation>Printed, go on</translation>
    </message>
    <message>
        <source>Kelompok ke-{number} di lembar yang dicetak</source>
        <translation>Group {number} on the printed sheet</translation>
    </message>
    <message>
        <source>Buat kode pemulihan yang baru?</source>
        <translation>Make a new recovery code?</translation>
    </message>
    <message>
        <source>Buat kode baru</source>
        <translation>Make a new code</translation>
    </message>
    <message>
        <source>Lembar yang sudah dicetak tidak berlaku lagi. Musnahkan, lalu cetak yang baru.</source>
        <translation>The sheet that was printed is no longer valid. Destroy it, then print the new one.</translation>
    </message>
    <message>
        <source>Ketik dua kelompok dari lembar di tangan Anda. Layar menyembunyikannya.</source>
        <translation>Type two groups from the sheet in your hand. The screen hides them.</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Halaman {number}</source>
        <translation>Page {number}</translation>
    </message>
</context>
<context>
    <name>SignaturesPage</name>
    <message>
        <source>Tanda tangan digital</source>
        <translation>Digital signature</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Masukkan daftar…</source>
        <translation>Take in lists…</translation>
    </message>
    <message>
        <source>Ganti kunci tanda tangan desa?</source>
        <translation>Replace the village&apos;s signing key?</translation>
    </message>
    <message>
        <source>Ganti kunci</source>
        <translation>Replace the key</translation>
    </message>
    <message>
        <source>Perlu bila komputer atau cadangannya dicuri bersama kata sandinya. Surat lama tetap dapat diperiksa dengan kunci lama. Desa lain mengenal kunci baru sesudah kabupaten menerima berkas dan lembar kunci yang baru. Tidak dapat diurungkan.</source>
        <translation>Needed when the computer or a backup was stolen together with its passphrase. Older letters can still be checked with the old key. Other villages know the new key once the regency has the new file and key sheet. This cannot be undone.</translation>
    </message>
    <message>
        <source>Simpan ke stik atau folder</source>
        <translation>Save to a stick or folder</translation>
    </message>
    <message>
        <source>Menyimpan …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Daftar dari kabupaten</source>
        <translation>Lists from the regency</translation>
    </message>
    <message>
        <source>Berkas kunci kabupaten</source>
        <translation>The regency&apos;s key file</translation>
    </message>
    <message>
        <source>Membaca daftar …</source>
        <translation>Reading the lists …</translation>
    </message>
    <message>
        <source>Ketik sidik kunci dari lembar yang dicetak kabupaten, seperti GJ2Y-652M-K8QX-0TNA. Jangan dari pesan atau dari berkas yang sama.</source>
        <translation>Type the fingerprint from the sheet that the regency printed, such as GJ2Y-652M-K8QX-0TNA. Not from a message nor from the same file.</translation>
    </message>
    <message>
        <source>Percayai kunci ini</source>
        <translation>Trust this key</translation>
    </message>
    <message>
        <source>{name} dipercaya. Sekarang masukkan daftarnya.</source>
        <translation>{name} is trusted. Now take in its lists.</translation>
    </message>
    <message>
        <source>Lembar kunci publik</source>
        <translation>Public key sheet</translation>
    </message>
    <message>
        <source>Kunci desa ini</source>
        <translation>The key of this village</translation>
    </message>
    <message>
        <source>Belum ada; dibuat juga saat surat berikutnya terbit.</source>
        <translation>None yet; one is also made when the next letter is issued.</translation>
    </message>
    <message>
        <source>Buat kunci sekarang</source>
        <translation>Make a key now</translation>
    </message>
    <message>
        <source>Sidik kunci, berlaku sejak {day}</source>
        <translation>Fingerprint, in use since {day}</translation>
    </message>
    <message>
        <source>{count} kunci lama disimpan untuk memeriksa surat lama.</source>
        <translation>{count} older keys are kept to check older letters.</translation>
    </message>
    <message>
        <source>Ganti kunci…</source>
        <translation>Replace the key…</translation>
    </message>
    <message>
        <source>Kunci publik dan {count} surat batal. Serahkan setiap kali ada surat yang dibatalkan, supaya desa lain mengetahuinya.</source>
        <translation>The public key and {count} void letters. Hand them in whenever a letter was voided, so that other villages know.</translation>
    </message>
    <message>
        <source>Untuk kabupaten</source>
        <translation>For the regency</translation>
    </message>
    <message>
        <source>Simpan berkas ke stik…</source>
        <translation>Save files to a stick…</translation>
    </message>
    <message>
        <source>Dipercaya: {name}, sidik {code}</source>
        <translation>Trusted: {name}, fingerprint {code}</translation>
    </message>
    <message>
        <source>Belum ada kantor yang dipercaya.</source>
        <translation>No office is trusted yet.</translation>
    </message>
    <message>
        <source>Dari kabupaten</source>
        <translation>From the regency</translation>
    </message>
    <message>
        <source>{count} kunci</source>
        <translation>{count} keys</translation>
    </message>
    <message>
        <source>{count} surat</source>
        <translation>{count} letters</translation>
    </message>
    <message>
        <source>Percayai kunci kabupaten…</source>
        <translation>Trust the regency&apos;s key…</translation>
    </message>
    <message>
        <source>Periksa keaslian surat</source>
        <translation>Check whether a letter is genuine</translation>
    </message>
    <message>
        <source>{kind}: belum ada.</source>
        <translation>{kind}: none yet.</translation>
    </message>
    <message>
        <source>{kind} per {day}: {count}.</source>
        <translation>{kind} as of {day}: {count}.</translation>
    </message>
    <message>
        <source>Bila kantor ini menerbitkan daftar</source>
        <translation>If this office publishes lists</translation>
    </message>
    <message>
        <source>Untuk dinas di kabupaten: kumpulkan berkas dari desa-desa, cocokkan sidiknya, lalu terbitkan daftar untuk semua.</source>
        <translation>For the regency&apos;s office: gather the files of the villages, compare their fingerprints, then publish lists for all.</translation>
    </message>
    <message>
        <source>Kumpulkan dan terbitkan…</source>
        <translation>Gather and publish…</translation>
    </message>
    <message>
        <source>Berkas kunci dan daftar</source>
        <translation>Key files and lists</translation>
    </message>
    <message>
        <source>Tersimpan: {files}. Serahkan ke kabupaten bersama lembar kuncinya.</source>
        <translation>Saved: {files}. Hand them to the regency with the key sheet.</translation>
    </message>
    <message>
        <source>✓  {kind} per {day} dari {name}, berisi {count}.</source>
        <translation>✓  {kind} as of {day} from {name}, holding {count}.</translation>
    </message>
    <message>
        <source>Masukkan {file}?</source>
        <translation>Bring in {file}?</translation>
    </message>
    <message>
        <source>Masukkan</source>
        <translation>Bring in</translation>
    </message>
    <message>
        <source>Hanya daftar dari kabupaten yang Anda percayai yang diterima. Daftar yang masuk tidak dapat diurungkan; daftar berikutnya menggantikannya.</source>
        <translation>Only lists of a regency you trust are accepted. A list that came in cannot be undone; the next list takes its place.</translation>
    </message>
    <message>
        <source>Membaca kunci …</source>
        <translation>Reading the key …</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Tersimpan {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Semua tersimpan</source>
        <translation>All saved</translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Belum ada cadangan luar</source>
        <translation>No outside backup yet</translation>
    </message>
    <message>
        <source>Cadangan luar hari ini</source>
        <translation>Outside backup today</translation>
    </message>
    <message>
        <source>Cadangan luar {days} hari</source>
        <translation>Outside backup {days} days ago</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Menyimpan kunci …</source>
        <translation>Saving the key …</translation>
    </message>
    <message>
        <source>tahapnya tetap</source>
        <translation>the stage stays</translation>
    </message>
    <message>
        <source>Dari {before} menjadi {after}.</source>
        <translation>From {before} to {after}.</translation>
    </message>
    <message>
        <source>Kejadian ini dicatat; {after}.</source>
        <translation>This is noted; {after}.</translation>
    </message>
    <message>
        <source>Setelah disimpan</source>
        <translation>Once saved</translation>
    </message>
</context>
<context>
    <name>Stopped</name>
    <message>
        <source>Folder data: {folder}</source>
        <translation>Data folder: {folder}</translation>
    </message>
    <message>
        <source>Tutup program</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>Ambil kunci dari cadangan…</source>
        <translation>Take the key from a backup…</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Berkas data tidak ditemukan</source>
        <translation>The data file was not found</translation>
    </message>
    <message>
        <source>Berkas kunci tidak ditemukan atau rusak</source>
        <translation>The key file is missing or damaged</translation>
    </message>
    <message>
        <source>Berkas data rusak</source>
        <translation>The data file is damaged</translation>
    </message>
    <message>
        <source>Data belum dapat dibuka</source>
        <translation>The data cannot be opened yet</translation>
    </message>
    <message>
        <source>Cari dulu di Keranjang Sampah (Recycle Bin) dan kembalikan berkasnya.</source>
        <translation>Look in the Recycle Bin first and put the file back.</translation>
    </message>
    <message>
        <source>Tidak ada? Pulihkan cadangan terakhir; kunci yang ada tetap dipakai.</source>
        <translation>Not there? Restore the last backup; the present key stays in use.</translation>
    </message>
    <message>
        <source>Tidak ada? Ambil berkas kunci dari cadangan mana pun milik desa ini.</source>
        <translation>Not there? Take the key file from any backup of this village.</translation>
    </message>
    <message>
        <source>Pasang stik cadangan terakhir, lalu pulihkan dari halaman ini.</source>
        <translation>Plug in the stick with the last backup, then restore from this page.</translation>
    </message>
    <message>
        <source>Berkas yang rusak disimpan di folder “disisihkan”, tidak dihapus.</source>
        <translation>The damaged file is kept in the folder “disisihkan”; it is not deleted.</translation>
    </message>
    <message>
        <source>Jangan menghapus apa pun dari folder data.</source>
        <translation>Do not delete anything from the data folder.</translation>
    </message>
</context>
<context>
    <name>TagsBox</name>
    <message>
        <source>Panah pindah, spasi memilih</source>
        <translation>Arrows move, space chooses</translation>
    </message>
</context>
<context>
    <name>TaskForcePage</name>
    <message>
        <source>Tambah anggota</source>
        <translation>Add a member</translation>
    </message>
    <message>
        <source>Catat satgas</source>
        <translation>Record a task force</translation>
    </message>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Satgas ini</source>
        <translation>This task force</translation>
    </message>
    <message>
        <source>Cetak susunan</source>
        <translation>Print the members</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Pindaian SK</source>
        <translation>Scan of the decree</translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message>
        <source>Alt+Enter: baris baru</source>
        <translation>Alt+Enter: new line</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Urungkan  Ctrl+Z</source>
        <translation>Undo  Ctrl+Z</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Selamat pagi, {office}</source>
        <translation>Good morning, {office}</translation>
    </message>
    <message>
        <source>Selamat siang, {office}</source>
        <translation>Good day, {office}</translation>
    </message>
    <message>
        <source>Selamat sore, {office}</source>
        <translation>Good afternoon, {office}</translation>
    </message>
    <message>
        <source>Selamat malam, {office}</source>
        <translation>Good evening, {office}</translation>
    </message>
    <message>
        <source>Tiga langkah pertama</source>
        <translation>Three first steps</translation>
    </message>
    <message>
        <source>1. Impor daftar penduduk dari Excel</source>
        <translation>1. Import the list of residents from Excel</translation>
    </message>
    <message>
        <source>2. Daftarkan pekerja pertama</source>
        <translation>2. Register the first worker</translation>
    </message>
    <message>
        <source>3. Buat cadangan ke stik USB</source>
        <translation>3. Make a backup on a USB stick</translation>
    </message>
    <message>
        <source>{procedural} prosedural · {unknown} belum diketahui</source>
        <translation>{procedural} procedural · {unknown} not known yet</translation>
    </message>
    <message>
        <source>dari {families} keluarga, bukan untuk pajak</source>
        <translation>from {families} families, not for tax</translation>
    </message>
    <message>
        <source>Bekerja di luar negeri</source>
        <translation>Working abroad</translation>
    </message>
    <message>
        <source>Calon PMI</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>{count} siap berangkat</source>
        <translation>{count} ready to leave</translation>
    </message>
    <message>
        <source>Kiriman tahun ini</source>
        <translation>Remittances this year</translation>
    </message>
    <message>
        <source>Purna PMI</source>
        <translation>Returned for good</translation>
    </message>
    <message>
        <source>dari {count} penduduk</source>
        <translation>of {count} residents</translation>
    </message>
    <message>
        <source>Pekerjaan hari ini</source>
        <translation>Work for today</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu. Semua beres.</source>
        <translation>Nothing is waiting. All is well.</translation>
    </message>
    <message>
        <source>Yang sering dikerjakan</source>
        <translation>Often done</translation>
    </message>
    <message>
        <source>Daftarkan pekerja</source>
        <translation>Register a worker</translation>
    </message>
    <message>
        <source>Surat izin keluarga</source>
        <translation>Family permission letter</translation>
    </message>
    <message>
        <source>Catat kiriman</source>
        <translation>Record a remittance</translation>
    </message>
    <message>
        <source>Cadangkan sekarang</source>
        <translation>Back up now</translation>
    </message>
</context>
<context>
    <name>Top</name>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Cari nama, NIK, nomor surat …   Ctrl+F</source>
        <translation>Search name, NIK, letter number …   Ctrl+F</translation>
    </message>
</context>
<context>
    <name>TwinsPage</name>
    <message>
        <source>Data kembar</source>
        <translation>Written down twice</translation>
    </message>
    <message>
        <source>Enter bandingkan   Esc kembali   F1 bantuan</source>
        <translation>Enter compares   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tidak ada penduduk yang tampak tercatat dua kali.</source>
        <translation>No resident seems to be written down twice.</translation>
    </message>
    <message>
        <source>{count} pasang</source>
        <translation>{count} pairs</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mungkin sama dengan</source>
        <translation>May be the same as</translation>
    </message>
    <message>
        <source>Mirip</source>
        <translation>Alike</translation>
    </message>
    <message>
        <source>Mengapa</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Buka data desa</source>
        <translation>Open the village data</translation>
    </message>
    <message>
        <source>Tampilkan huruf</source>
        <translation>Show the letters</translation>
    </message>
    <message>
        <source>Ingat di komputer ini</source>
        <translation>Remember on this computer</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Delapan kelompok di lembar pemulihan; tanda hubung dan huruf kecil boleh.</source>
        <translation>Eight groups on the recovery sheet; hyphens and small letters are fine.</translation>
    </message>
    <message>
        <source>Huruf besar dan kecil dibedakan. Periksa lampu Caps Lock.</source>
        <translation>Capital and small letters differ. Check the Caps Lock light.</translation>
    </message>
    <message>
        <source>Pakai kata sandi</source>
        <translation>Use the passphrase</translation>
    </message>
    <message>
        <source>Lupa? Pakai kode pemulihan</source>
        <translation>Forgotten? Use the recovery code</translation>
    </message>
    <message>
        <source> Bila lupa, pakai kode dari lembar pemulihan di lemari terkunci.</source>
        <translation> If you forget it, use the code on the recovery sheet in the locked cupboard.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Membuka data desa …</source>
        <translation>Opening the village data …</translation>
    </message>
</context>
<context>
    <name>WarningsPage</name>
    <message>
        <source>Dokumen lain diingatkan 30 hari sebelum habis.</source>
        <translation>Other documents are warned about 30 days before they end.</translation>
    </message>
    <message>
        <source>Yang lain</source>
        <translation>The others</translation>
    </message>
    <message>
        <source>Tambah umur</source>
        <translation>Add an age</translation>
    </message>
    <message>
        <source>Peringatan dokumen dan umur</source>
        <translation>Warnings of documents and ages</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Di komputer ini belum ada data desa. Bila desa ini pernah memakai DME Desktop, pulihkan dari cadangan; jangan mulai dua kali.</source>
        <translation>There are no village data on this computer yet. If this village has used DME Desktop before, restore from a backup; do not start twice.</translation>
    </message>
    <message>
        <source>Desa baru</source>
        <translation>New village</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Pasang stik USB cadangan. Perlu kata sandi atau lembar kode pemulihan.</source>
        <translation>Plug in the USB stick with the backup. The passphrase or the sheet with the recovery code is needed.</translation>
    </message>
    <message>
        <source>Lima langkah, kira-kira sepuluh menit. Siapkan printer dan satu amplop.</source>
        <translation>Five steps, about ten minutes. Have a printer and one envelope ready.</translation>
    </message>
</context>
<context>
    <name>WordingPage</name>
    <message>
        <source>Contoh program</source>
        <translation>The program&apos;s sample</translation>
    </message>
    <message>
        <source>Pakai contoh program</source>
        <translation>Use the program&apos;s sample</translation>
    </message>
    <message>
        <source>Isian yang dapat dipakai</source>
        <translation>Fields that may be used</translation>
    </message>
    <message>
        <source>Bunyi {kind}</source>
        <translation>Wording of {kind}</translation>
    </message>
</context>
<context>
    <name>WorkerLine</name>
    <message>
        <source>Sebagian nama, atau angka NIK</source>
        <translation>A part of the name, or digits of the NIK</translation>
    </message>
    <message>
        <source>Pilih pekerja dari daftar: ketik sebagian nama, lalu Enter.</source>
        <translation>Choose the worker from the list: type a part of the name, then Enter.</translation>
    </message>
    <message>
        <source>Pekerja yang cocok</source>
        <translation>Matching workers</translation>
    </message>
</context>
<context>
    <name>WorkersBook</name>
    <message>
        <source>Pekerja</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Bekerja dan cuti</source>
        <translation>Working and on leave</translation>
    </message>
    <message>
        <source>Calon</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>Cuti</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>Purna</source>
        <translation>Returned for good</translation>
    </message>
    <message>
        <source>Batal dan lainnya</source>
        <translation>Cancelled and other</translation>
    </message>
    <message>
        <source>Daftarkan pekerja</source>
        <translation>Register a worker</translation>
    </message>
    <message>
        <source>{count} orang</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>Belum ada pekerja. Daftarkan yang pertama dengan Ctrl+N, atau impor dulu
daftar penduduk di ruang Penduduk supaya nama tidak perlu diketik lagi.</source>
        <translation>No workers yet. Register the first one with Ctrl+N, or first import
the list of residents in the room Residents so that no name is typed again.</translation>
    </message>
    <message>
        <source>Tidak ada pekerja pada tahap ini.</source>
        <translation>No workers at this stage.</translation>
    </message>
    <message>
        <source>Tidak ada pekerja yang cocok dengan “{words}”.
Periksa ejaan, pilih Semua, atau daftarkan.</source>
        <translation>No worker matches “{words}”.
Check the spelling, choose All, or register.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Negara</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Sektor</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Tahap</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Perlu perhatian</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>P3MI dan perekrut</source>
        <translation>Agencies and recruiters</translation>
    </message>
    <message>
        <source>Hilang kontak</source>
        <translation>Lost contact</translation>
    </message>
    <message>
        <source>Berminat</source>
        <translation>Interested</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N daftarkan   F3 cari   F5 baca ulang   Ctrl+/ tombol keyboard</source>
        <translation>Enter open   Ctrl+N register   F3 find   F5 read again   Ctrl+/ all keys</translation>
    </message>
</context>
<context>
    <name>_About</name>
    <message>
        <source>Pekerja ini</source>
        <translation>This worker</translation>
    </message>
    <message>
        <source>Pilih pekerja; catatan terakhirnya tampil di sini.</source>
        <translation>Choose a worker; the last entries show here.</translation>
    </message>
    <message>
        <source>Masuk tahun ini {total}</source>
        <translation>Came in this year {total}</translation>
    </message>
    <message>
        <source>Belum ada kiriman yang dicatat.</source>
        <translation>No remittance is recorded yet.</translation>
    </message>
</context>
<context>
    <name>_CodeLine</name>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Pindai, tempel (Ctrl+V), atau jatuhkan berkas di sini</source>
        <translation>Scan, paste (Ctrl+V), or drop a file here</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Naikkan</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Turunkan</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Gambar · {size}</source>
        <translation>Picture · {size}</translation>
    </message>
    <message>
        <source>PDF · {pages} hal. · {size}</source>
        <translation>PDF · {pages} pp. · {size}</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Catat P3MI</source>
        <translation>Record an agency</translation>
    </message>
    <message>
        <source>Ubah P3MI</source>
        <translation>Change an agency</translation>
    </message>
    <message>
        <source>Catat perekrut</source>
        <translation>Record a recruiter</translation>
    </message>
    <message>
        <source>Ubah perekrut</source>
        <translation>Change a recruiter</translation>
    </message>
    <message>
        <source>Hapus P3MI atau perekrut</source>
        <translation>Remove an agency or a recruiter</translation>
    </message>
    <message>
        <source>Terbitkan surat</source>
        <translation>Issue a letter</translation>
    </message>
    <message>
        <source>Tandai surat ditandatangani</source>
        <translation>Mark a letter as signed</translation>
    </message>
    <message>
        <source>Serahkan surat</source>
        <translation>Hand over a letter</translation>
    </message>
    <message>
        <source>Catat tempat arsip surat</source>
        <translation>Note where a letter is filed</translation>
    </message>
    <message>
        <source>Batalkan surat</source>
        <translation>Void a letter</translation>
    </message>
    <message>
        <source>Ubah aturan nomor surat</source>
        <translation>Change the rules of letter numbers</translation>
    </message>
    <message>
        <source>Pesan nomor surat</source>
        <translation>Reserve letter numbers</translation>
    </message>
    <message>
        <source>Pakai nomor yang dipesan</source>
        <translation>Use a reserved number</translation>
    </message>
    <message>
        <source>Lanjutkan nomor buku</source>
        <translation>Continue the numbers of the paper book</translation>
    </message>
    <message>
        <source>Lampirkan berkas</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>Ganti nama lampiran</source>
        <translation>Rename an attachment</translation>
    </message>
    <message>
        <source>Hapus lampiran</source>
        <translation>Remove an attachment</translation>
    </message>
    <message>
        <source>Catat cadangan</source>
        <translation>Note a backup</translation>
    </message>
    <message>
        <source>Catat kerja sama</source>
        <translation>Record an agreement</translation>
    </message>
    <message>
        <source>Ubah kerja sama</source>
        <translation>Change an agreement</translation>
    </message>
    <message>
        <source>Hapus kerja sama</source>
        <translation>Remove an agreement</translation>
    </message>
    <message>
        <source>Tandai kerja sama ditandatangani</source>
        <translation>Mark an agreement as signed</translation>
    </message>
    <message>
        <source>Hentikan kerja sama</source>
        <translation>End an agreement</translation>
    </message>
    <message>
        <source>Siapkan perpanjangan</source>
        <translation>Prepare a renewal</translation>
    </message>
    <message>
        <source>Siapkan addendum</source>
        <translation>Prepare an addendum</translation>
    </message>
    <message>
        <source>Catat penghargaan</source>
        <translation>Record an award</translation>
    </message>
    <message>
        <source>Ubah penghargaan</source>
        <translation>Change an award</translation>
    </message>
    <message>
        <source>Hapus penghargaan</source>
        <translation>Remove an award</translation>
    </message>
    <message>
        <source>Terbitkan sertifikat</source>
        <translation>Issue certificates</translation>
    </message>
    <message>
        <source>Catat acara</source>
        <translation>Record a ceremony</translation>
    </message>
    <message>
        <source>Ubah acara</source>
        <translation>Change a ceremony</translation>
    </message>
    <message>
        <source>Hapus acara</source>
        <translation>Remove a ceremony</translation>
    </message>
    <message>
        <source>Catat penetapan</source>
        <translation>Record the designation</translation>
    </message>
    <message>
        <source>Ubah penetapan</source>
        <translation>Change the designation</translation>
    </message>
    <message>
        <source>Hapus penetapan</source>
        <translation>Remove the designation</translation>
    </message>
    <message>
        <source>Tandai penetapan</source>
        <translation>Mark the designation</translation>
    </message>
    <message>
        <source>Catat ikrar</source>
        <translation>Record a pledge</translation>
    </message>
    <message>
        <source>Ubah ikrar</source>
        <translation>Change a pledge</translation>
    </message>
    <message>
        <source>Hapus ikrar</source>
        <translation>Remove a pledge</translation>
    </message>
    <message>
        <source>Tandai ikrar ditandatangani</source>
        <translation>Mark a pledge as signed</translation>
    </message>
    <message>
        <source>Siapkan ikrar pengganti</source>
        <translation>Prepare the pledge that follows</translation>
    </message>
    <message>
        <source>Cabut ikrar</source>
        <translation>Revoke a pledge</translation>
    </message>
    <message>
        <source>Tandai sudah menandatangani</source>
        <translation>Mark as having signed</translation>
    </message>
    <message>
        <source>Tandai belum menandatangani</source>
        <translation>Mark as not having signed</translation>
    </message>
    <message>
        <source>Catat peraturan</source>
        <translation>Record a regulation</translation>
    </message>
    <message>
        <source>Ubah peraturan</source>
        <translation>Change a regulation</translation>
    </message>
    <message>
        <source>Hapus peraturan</source>
        <translation>Remove a regulation</translation>
    </message>
    <message>
        <source>Catat satgas</source>
        <translation>Record a task force</translation>
    </message>
    <message>
        <source>Ubah satgas</source>
        <translation>Change a task force</translation>
    </message>
    <message>
        <source>Hapus satgas</source>
        <translation>Remove a task force</translation>
    </message>
    <message>
        <source>Impor penduduk</source>
        <translation>Import residents</translation>
    </message>
    <message>
        <source>Ingat susunan kolom</source>
        <translation>Remember the order of columns</translation>
    </message>
    <message>
        <source>Samakan penduduk dari impor</source>
        <translation>Match an imported resident</translation>
    </message>
    <message>
        <source>Tambah penduduk dari impor</source>
        <translation>Add an imported resident</translation>
    </message>
    <message>
        <source>Cetak massal</source>
        <translation>Print many</translation>
    </message>
    <message>
        <source>Ubah bunyi surat</source>
        <translation>Change the wording of a letter</translation>
    </message>
    <message>
        <source>Tambah penduduk</source>
        <translation>Add a resident</translation>
    </message>
    <message>
        <source>Ubah penduduk</source>
        <translation>Change a resident</translation>
    </message>
    <message>
        <source>Hapus penduduk</source>
        <translation>Remove a resident</translation>
    </message>
    <message>
        <source>Catat bukan orang yang sama</source>
        <translation>Note that they are two people</translation>
    </message>
    <message>
        <source>Catat kiriman</source>
        <translation>Record a remittance</translation>
    </message>
    <message>
        <source>Perbaiki kiriman</source>
        <translation>Correct a remittance</translation>
    </message>
    <message>
        <source>Batalkan kiriman</source>
        <translation>Void a remittance</translation>
    </message>
    <message>
        <source>Terbitkan catatan kiriman setahun</source>
        <translation>Issue the yearly sheet of remittances</translation>
    </message>
    <message>
        <source>Buat kunci tanda tangan</source>
        <translation>Make a signing key</translation>
    </message>
    <message>
        <source>Ganti kunci tanda tangan</source>
        <translation>Replace the signing key</translation>
    </message>
    <message>
        <source>Percayai kunci kabupaten</source>
        <translation>Trust the regency&apos;s key</translation>
    </message>
    <message>
        <source>Simpan berkas untuk kabupaten</source>
        <translation>Save files for the regency</translation>
    </message>
    <message>
        <source>Masukkan daftar dari kabupaten</source>
        <translation>Take in a list from the regency</translation>
    </message>
    <message>
        <source>Kumpulkan berkas desa</source>
        <translation>Gather files of villages</translation>
    </message>
    <message>
        <source>Cocokkan sidik kunci desa</source>
        <translation>Compare a village&apos;s key fingerprint</translation>
    </message>
    <message>
        <source>Buang berkas desa</source>
        <translation>Drop a village&apos;s file</translation>
    </message>
    <message>
        <source>Terbitkan daftar kunci dan surat batal</source>
        <translation>Publish the lists of keys and void papers</translation>
    </message>
    <message>
        <source>Mulai data desa</source>
        <translation>Begin the village&apos;s data</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Kembalikan dari keranjang</source>
        <translation>Bring back from the bin</translation>
    </message>
    <message>
        <source>Ekspor daftar</source>
        <translation>Export a list</translation>
    </message>
    <message>
        <source>Simpan draf</source>
        <translation>Keep a draft</translation>
    </message>
    <message>
        <source>Ubah data kantor</source>
        <translation>Change the office&apos;s profile</translation>
    </message>
    <message>
        <source>Tambah perangkat</source>
        <translation>Add an official</translation>
    </message>
    <message>
        <source>Ubah perangkat</source>
        <translation>Change an official</translation>
    </message>
    <message>
        <source>Ganti lambang kop surat</source>
        <translation>Replace the logo of the letterhead</translation>
    </message>
    <message>
        <source>Hapus lambang kop surat</source>
        <translation>Remove the logo of the letterhead</translation>
    </message>
    <message>
        <source>Daftarkan pekerja</source>
        <translation>Register a worker</translation>
    </message>
    <message>
        <source>Ubah data pekerja</source>
        <translation>Change a worker</translation>
    </message>
    <message>
        <source>Hapus pekerja</source>
        <translation>Remove a worker</translation>
    </message>
    <message>
        <source>Catat langkah</source>
        <translation>Record a step</translation>
    </message>
    <message>
        <source>Koreksi tahap</source>
        <translation>Correct the stage</translation>
    </message>
    <message>
        <source>Ubah dokumen</source>
        <translation>Change a document</translation>
    </message>
    <message>
        <source>Ubah peringatan dokumen</source>
        <translation>Change the warnings about documents</translation>
    </message>
    <message>
        <source>Ubah data anak</source>
        <translation>Change the children</translation>
    </message>
    <message>
        <source>Gabungkan data kembar</source>
        <translation>Merge twin records</translation>
    </message>
    <message>
        <source>Siapkan usulan lagi</source>
        <translation>Prepare another proposal</translation>
    </message>
    <message>
        <source>Impor P3MI</source>
        <translation>Import P3MI</translation>
    </message>
    <message>
        <source>Segel isi data</source>
        <translation>Seal the contents of the data</translation>
    </message>
    <message>
        <source>Pastikan nomor terakhir</source>
        <translation>Confirm the last number</translation>
    </message>
    <message>
        <source>Pastikan tanggal komputer</source>
        <translation>Confirm the date of the computer</translation>
    </message>
    <message>
        <source>Lakukan lagi</source>
        <translation>Do again</translation>
    </message>
</context>
<context>
    <name>ask</name>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Baik</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>{what} belum disimpan.</source>
        <translation>{what} is not saved.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Kembali ke isian</source>
        <translation>Back to the form</translation>
    </message>
    <message>
        <source>Ada isian belum selesai: {title}, {time}.</source>
        <translation>An entry is not finished: {title}, {time}.</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Nanti</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Simpan draf</source>
        <translation>Keep as a draft</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>menyalin data</source>
        <translation>copying the data</translation>
    </message>
    <message>
        <source>memeriksa salinan</source>
        <translation>checking the copy</translation>
    </message>
    <message>
        <source>menulis ke tujuan</source>
        <translation>writing to the destination</translation>
    </message>
    <message>
        <source>membaca ulang dari tujuan</source>
        <translation>reading back from the destination</translation>
    </message>
    <message>
        <source>mencatat</source>
        <translation>recording</translation>
    </message>
    <message>
        <source>membaca seluruh berkas</source>
        <translation>reading the whole file</translation>
    </message>
    <message>
        <source>membuka dan memeriksa isinya</source>
        <translation>opening and checking its contents</translation>
    </message>
</context>
<context>
    <name>beside</name>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Belum ada riwayat.</source>
        <translation>No history yet.</translation>
    </message>
    <message>
        <source>dan {count} perubahan sebelumnya</source>
        <translation>and {count} changes before that</translation>
    </message>
</context>
<context>
    <name>blanks</name>
    <message>
        <source>Formulir pendataan kosong</source>
        <translation>Empty data form</translation>
    </message>
    <message>
        <source>dibawa kepala dusun ke rumah warga</source>
        <translation>the hamlet head takes it from house to house</translation>
    </message>
    <message>
        <source>Lembar musyawarah keluarga</source>
        <translation>Family deliberation sheet</translation>
    </message>
    <message>
        <source>yang ditanyakan dan disepakati sebelum berangkat</source>
        <translation>what is asked and agreed before leaving</translation>
    </message>
    <message>
        <source>Kartu edukasi</source>
        <translation>Education card</translation>
    </message>
    <message>
        <source>Lembar kunci publik</source>
        <translation>Public key sheet</translation>
    </message>
    <message>
        <source>sidik kunci tanda tangan desa, untuk dinas kabupaten</source>
        <translation>fingerprint of the village&apos;s signing key, for the regency&apos;s office</translation>
    </message>
    <message>
        <source>Linimasa komitmen</source>
        <translation>Timeline of commitments</translation>
    </message>
    <message>
        <source>semua komitmen desa menurut waktunya</source>
        <translation>everything the village committed itself to, in the order of time</translation>
    </message>
    <message>
        <source>lima ciri keberangkatan resmi, untuk ditempel</source>
        <translation>five signs of an official departure, for the wall</translation>
    </message>
    <message>
        <source>Daftar hadir</source>
        <translation>Attendance list</translation>
    </message>
    <message>
        <source>sosialisasi, pelatihan, rapat satgas; tanda tangan tiap orang</source>
        <translation>information events, trainings, task force meetings; everybody signs</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Simpan daftar</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Dihentikan. Tidak ada berkas yang ditulis.</source>
        <translation>Stopped. No file was written.</translation>
    </message>
    <message>
        <source>Menulis daftar …</source>
        <translation>Writing the list …</translation>
    </message>
    <message>
        <source>{count} baris tersimpan: {name}</source>
        <translation>{count} rows saved: {name}</translation>
    </message>
    <message>
        <source>{title} (rahasia)</source>
        <translation>{title} (secret)</translation>
    </message>
</context>
<context>
    <name>failures</name>
    <message>
        <source>Berkas catatan: {file}</source>
        <translation>Log file: {file}</translation>
    </message>
    <message>
        <source>Baik</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Terjadi kesalahan di program. Yang terakhir tidak disimpan; data sebelumnya aman. Tutup dan buka lagi program, lalu kirim berkas catatan ke dinas.</source>
        <translation>The program made a mistake. The last act was not saved; the data before it are safe. Close and open the program again, then send the log file to the labour office.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Nama kepala desa/lurah</source>
        <translation>Name of the village head</translation>
    </message>
    <message>
        <source>Nama sekretaris desa</source>
        <translation>Name of the village secretary</translation>
    </message>
    <message>
        <source>Yang bekerja di komputer ini</source>
        <translation>Who works on this computer</translation>
    </message>
    <message>
        <source>Seperti Kasi Pemerintahan; tercetak di kaki surat.</source>
        <translation>Such as Kasi Pemerintahan; printed in the foot of letters.</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nama lampiran</source>
        <translation>Name of the attachment</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Perihal</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Alasan batal</source>
        <translation>Reason for voiding</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hubungan</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Isian ini masuk ke surat persis seperti tertulis di sini.</source>
        <translation>These go into the letter exactly as written here.</translation>
    </message>
    <message>
        <source>Yang memberi izin</source>
        <translation>Who permits</translation>
    </message>
    <message>
        <source>Salin dari KTP orang yang datang, bukan dari ingatan.</source>
        <translation>Copy from the KTP of the person who came, not from memory.</translation>
    </message>
    <message>
        <source>Wawancara</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Hadir sendiri</source>
        <translation>Present in person</translation>
    </message>
    <message>
        <source>Cap jempol</source>
        <translation>Thumbprint</translation>
    </message>
    <message>
        <source>Catatan wawancara</source>
        <translation>Notes of the interview</translation>
    </message>
    <message>
        <source>16 angka di KTP atau KK.</source>
        <translation>16 digits on the KTP or KK.</translation>
    </message>
    <message>
        <source>Alasan NIK kosong</source>
        <translation>Reason for no NIK</translation>
    </message>
    <message>
        <source>Diisi bila NIK belum ada.</source>
        <translation>Filled in when there is no NIK yet.</translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation>Family card number</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Seperti tertulis di KTP.</source>
        <translation>As written on the KTP.</translation>
    </message>
    <message>
        <source>Nama panggilan</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>dd-mm-yyyy; tahunnya saja bila hanya itu yang diketahui.</source>
        <translation>dd-mm-yyyy; the year alone if only that is known.</translation>
    </message>
    <message>
        <source>Nama ayah</source>
        <translation>Name of father</translation>
    </message>
    <message>
        <source>Nama ibu</source>
        <translation>Name of mother</translation>
    </message>
    <message>
        <source>Agama</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Pendidikan</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Status perkawinan</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Hubungan dalam keluarga</source>
        <translation>Relation in the family</translation>
    </message>
    <message>
        <source>Golongan darah</source>
        <translation>Blood type</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>RW</translation>
    </message>
    <message>
        <source>Status tinggal</source>
        <translation>Residence status</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>HP ini dipakai WA</source>
        <translation>This phone uses WhatsApp</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nama keluarga</source>
        <translation>Name of the relative</translation>
    </message>
    <message>
        <source>NIK keluarga</source>
        <translation>NIK of the relative</translation>
    </message>
    <message>
        <source>Nomor HP keluarga</source>
        <translation>Phone of the relative</translation>
    </message>
    <message>
        <source>Tempat lahir keluarga</source>
        <translation>Relative&apos;s place of birth</translation>
    </message>
    <message>
        <source>Tanggal lahir keluarga</source>
        <translation>Relative&apos;s date of birth</translation>
    </message>
    <message>
        <source>Pekerjaan keluarga</source>
        <translation>Occupation of the relative</translation>
    </message>
    <message>
        <source>Alamat keluarga</source>
        <translation>Family address</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Berubah</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Identitas</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Tempat tinggal</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>Keterangan lain</source>
        <translation>Other remarks</translation>
    </message>
    <message>
        <source>Keluarga yang dihubungi</source>
        <translation>Family to be contacted</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Pembuka</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Penutup</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Acara</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Tanggal dibacakan</source>
        <translation>Date read aloud</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Dipimpin oleh</source>
        <translation>Led by</translation>
    </message>
    <message>
        <source>Butir</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Office held</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Butir-butir</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Yang membacakan dan menandatangani</source>
        <translation>Who reads and signs</translation>
    </message>
    <message>
        <source>Pembacaan</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Bunyi</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>Alt+Enter memulai alinea baru.</source>
        <translation>Alt+Enter begins a new paragraph.</translation>
    </message>
    <message>
        <source>Contoh dari program, bukan naskah resmi. Yang di dalam kurung kurawal diganti saat terbit.</source>
        <translation>A sample of the program, not an official text. What stands in braces is filled in when it is issued.</translation>
    </message>
    <message>
        <source>Bunyi surat</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>Bunyi awal adalah contoh dari program ini, bukan naskah resmi. Ubah sesuai musyawarah desa; bila ada naskah dari dinas, salin yang itu.</source>
        <translation>The first wording is a sample by this program, not an official text. Change it as the village agrees; if there is a text from the labour office, copy that one.</translation>
    </message>
    <message>
        <source>Penanda tangan</source>
        <translation>Signatories</translation>
    </message>
    <message>
        <source>Arah</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Tanggal terima</source>
        <translation>Date received</translation>
    </message>
    <message>
        <source>Jumlah (Rp)</source>
        <translation>Amount (Rp)</translation>
    </message>
    <message>
        <source>Jumlah mata uang asal</source>
        <translation>Amount in the foreign currency</translation>
    </message>
    <message>
        <source>Mata uang</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Kurs ke rupiah</source>
        <translation>Rate to rupiah</translation>
    </message>
    <message>
        <source>Jalur kirim</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Penerima</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Hubungan penerima</source>
        <translation>Relation of the recipient</translation>
    </message>
    <message>
        <source>Penggunaan</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Alasan dibatalkan</source>
        <translation>Reason it was voided</translation>
    </message>
    <message>
        <source>Pekerja</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Alasan perbaikan</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Remittances</translation>
    </message>
    <message>
        <source>Catatan ini sukarela, menurut cerita keluarga, dan bukan untuk pajak.</source>
        <translation>Entries are voluntary, as the family tells them, and not for tax.</translation>
    </message>
    <message>
        <source>Bila perlu</source>
        <translation>If needed</translation>
    </message>
    <message>
        <source>Kode wilayah</source>
        <translation>Region code</translation>
    </message>
    <message>
        <source>Nama desa/kelurahan</source>
        <translation>Name of the village</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Kabupaten/kota</source>
        <translation>Regency/city</translation>
    </message>
    <message>
        <source>Provinsi</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Alamat kantor</source>
        <translation>Office address</translation>
    </message>
    <message>
        <source>Kode pos</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Telepon kantor</source>
        <translation>Office phone</translation>
    </message>
    <message>
        <source>Surel</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Situs web</source>
        <translation>Web site</translation>
    </message>
    <message>
        <source>Kode desa di nomor surat</source>
        <translation>Village code in letter numbers</translation>
    </message>
    <message>
        <source>Seperti Pem.Ds di 562/016/Pem.Ds/XI/2026.</source>
        <translation>Such as Pem.Ds in 562/016/Pem.Ds/XI/2026.</translation>
    </message>
    <message>
        <source>Pola nomor surat</source>
        <translation>Pattern of letter numbers</translation>
    </message>
    <message>
        <source>Bagian yang dikenal: {code} {number} {suffix} {month} {year}.</source>
        <translation>Known parts: {code} {number} {suffix} {month} {year}.</translation>
    </message>
    <message>
        <source>Kertas surat</source>
        <translation>Letter paper</translation>
    </message>
    <message>
        <source>Diisi untuk kepala dusun.</source>
        <translation>Filled in for the head of a hamlet.</translation>
    </message>
    <message>
        <source>NIP/NIPD</source>
        <translation>NIP/NIPD</translation>
    </message>
    <message>
        <source>Cara menandatangani</source>
        <translation>Way of signing</translation>
    </message>
    <message>
        <source>Kosong berarti langsung; Pj. untuk penjabat kepala desa.</source>
        <translation>Empty means directly; Pj. for an acting village head.</translation>
    </message>
    <message>
        <source>Boleh menandatangani</source>
        <translation>May sign</translation>
    </message>
    <message>
        <source>Menjabat sejak</source>
        <translation>In office since</translation>
    </message>
    <message>
        <source>Menjabat sampai</source>
        <translation>In office until</translation>
    </message>
    <message>
        <source>Kop surat</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Surat yang sudah terbit tidak ikut berubah.</source>
        <translation>Letters already issued do not change.</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Perangkat desa</source>
        <translation>Village officials</translation>
    </message>
    <message>
        <source>Tahap</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Status prosedural</source>
        <translation>Procedural status</translation>
    </message>
    <message>
        <source>Skema penempatan</source>
        <translation>Placement scheme</translation>
    </message>
    <message>
        <source>Negara tujuan</source>
        <translation>Destination country</translation>
    </message>
    <message>
        <source>Kota</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Sektor</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Jabatan/pekerjaan</source>
        <translation>Position/occupation</translation>
    </message>
    <message>
        <source>P3MI</source>
        <translation>P3MI</translation>
    </message>
    <message>
        <source>Satu baris satu.</source>
        <translation>One a line.</translation>
    </message>
    <message>
        <source>Dokumen terlampir</source>
        <translation>Papers attached</translation>
    </message>
    <message>
        <source>Tembusan</source>
        <translation>Copies to</translation>
    </message>
    <message>
        <source>Pisahkan dengan titik koma.</source>
        <translation>Separate with semicolons.</translation>
    </message>
    <message>
        <source>Dasar keterangan</source>
        <translation>Basis of the statement</translation>
    </message>
    <message>
        <source>KK, buku nikah atau akta cerai, dengan nomornya.</source>
        <translation>KK, marriage book or divorce deed, with its number.</translation>
    </message>
    <message>
        <source>Nama pasangan</source>
        <translation>Name of the spouse</translation>
    </message>
    <message>
        <source>Dokumen asli yang diperlihatkan</source>
        <translation>Original papers shown</translation>
    </message>
    <message>
        <source>Jenis, nomor, penerbit, tanggal. Satu baris satu.</source>
        <translation>Kind, number, issuer, date. One a line.</translation>
    </message>
    <message>
        <source>Pemberi kerja</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Keperluan</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Tanggal permohonan</source>
        <translation>Date of the request</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Yang perlu dipenuhi</source>
        <translation>What is needed</translation>
    </message>
    <message>
        <source>Dapat mengajukan kembali setelah …</source>
        <translation>May ask again after …</translation>
    </message>
    <message>
        <source>Berkonsultasi ke</source>
        <translation>Consult with</translation>
    </message>
    <message>
        <source>Sumber informasi kerja</source>
        <translation>Source of job information</translation>
    </message>
    <message>
        <source>Dari siapa kabar pekerjaan ini?</source>
        <translation>Who told of this job?</translation>
    </message>
    <message>
        <source>Masa kontrak (bulan)</source>
        <translation>Contract period (months)</translation>
    </message>
    <message>
        <source>Kontrak berakhir</source>
        <translation>Contract ends</translation>
    </message>
    <message>
        <source>Tanggal berangkat</source>
        <translation>Departure date</translation>
    </message>
    <message>
        <source>Tanggal pulang</source>
        <translation>Date of return</translation>
    </message>
    <message>
        <source>Cuti sampai</source>
        <translation>On leave until</translation>
    </message>
    <message>
        <source>Kontak terakhir</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Catatan wawancara keluarga</source>
        <translation>Notes of the family interview</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Nomor dokumen</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>Tanggal terbit</source>
        <translation>Date of issue</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Perjalanan kerja</source>
        <translation>Work journey</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>Diserahkan kepada</source>
        <translation>Handed to</translation>
    </message>
    <message>
        <source>Diserahkan pada</source>
        <translation>Handed over on</translation>
    </message>
    <message>
        <source>Tempat arsip</source>
        <translation>Filed in</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Urutan nomor</source>
        <translation>Order of numbers</translation>
    </message>
    <message>
        <source>Setiap tahun mulai lagi dari 001.</source>
        <translation>Begins again at 001 each year.</translation>
    </message>
    <message>
        <source>Surat izin keluarga memakai kop</source>
        <translation>The family permission carries the letterhead</translation>
    </message>
    <message>
        <source>Nomor surat</source>
        <translation>Letter numbers</translation>
    </message>
    <message>
        <source>Kode tiap jenis surat</source>
        <translation>Code of each kind of letter</translation>
    </message>
    <message>
        <source>Menurut daftar klasifikasi arsip yang dipakai desa.</source>
        <translation>As in the filing list the village uses.</translation>
    </message>
    <message>
        <source>Kebiasaan</source>
        <translation>Usually</translation>
    </message>
    <message>
        <source>Nomor yang dipesan</source>
        <translation>Numbers to reserve</translation>
    </message>
    <message>
        <source>Nomor terakhir di buku kertas.</source>
        <translation>Last number in the paper book.</translation>
    </message>
    <message>
        <source>Melanjutkan buku kertas</source>
        <translation>Going on after the paper book</translation>
    </message>
    <message>
        <source>Surat berikutnya dari program mendapat nomor sesudahnya.</source>
        <translation>The next letter of the program gets the number after it.</translation>
    </message>
    <message>
        <source>Ditandatangani oleh</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Kosong berarti langsung, atas nama sendiri.</source>
        <translation>Empty means directly, in one’s own name.</translation>
    </message>
    <message>
        <source>Kode surat</source>
        <translation>Letter code</translation>
    </message>
    <message>
        <source>Seperti 005 atau 474.2, menurut buku agenda.</source>
        <translation>Such as 005 or 474.2, as in the agenda.</translation>
    </message>
    <message>
        <source>Tanggal surat</source>
        <translation>Date of the letter</translation>
    </message>
    <message>
        <source>Berapa nomor</source>
        <translation>How many numbers</translation>
    </message>
    <message>
        <source>Mulai dari nomor</source>
        <translation>Beginning with number</translation>
    </message>
    <message>
        <source>Kosong: nomor berikutnya. Isi untuk nomor yang loncat.</source>
        <translation>Empty: the next number. Fill in for a number passed over.</translation>
    </message>
    <message>
        <source>Untuk surat apa</source>
        <translation>For which letter</translation>
    </message>
    <message>
        <source>Serah terima surat</source>
        <translation>Handing over the letter</translation>
    </message>
    <message>
        <source>Surat ini dibuat di luar program; di sini nomornya dicatat.</source>
        <translation>This letter is made elsewhere; its number is on record here.</translation>
    </message>
    <message>
        <source>Dipakai untuk</source>
        <translation>Used for</translation>
    </message>
    <message>
        <source>Nama perusahaan</source>
        <translation>Name of the company</translation>
    </message>
    <message>
        <source>Nomor SIP3MI</source>
        <translation>SIP3MI number</translation>
    </message>
    <message>
        <source>Seperti tertulis di surat izin perusahaan.</source>
        <translation>As written on the company&apos;s permit.</translation>
    </message>
    <message>
        <source>Izin</source>
        <translation>Permit</translation>
    </message>
    <message>
        <source>Izin diperiksa tanggal</source>
        <translation>Permit checked on</translation>
    </message>
    <message>
        <source>Diperiksa ke</source>
        <translation>Checked with</translation>
    </message>
    <message>
        <source>Pimpinan</source>
        <translation>Director</translation>
    </message>
    <message>
        <source>Telepon perusahaan</source>
        <translation>Telephone of the company</translation>
    </message>
    <message>
        <source>Alamat pusat</source>
        <translation>Head office</translation>
    </message>
    <message>
        <source>Alamat cabang</source>
        <translation>Branch office</translation>
    </message>
    <message>
        <source>Nomor job order</source>
        <translation>Job order number</translation>
    </message>
    <message>
        <source>Jangan dilayani</source>
        <translation>Not to be served</translation>
    </message>
    <message>
        <source>Alasan jangan dilayani</source>
        <translation>Why not to be served</translation>
    </message>
    <message>
        <source>Nama perekrut</source>
        <translation>Name of the recruiter</translation>
    </message>
    <message>
        <source>Bertindak sebagai</source>
        <translation>Acting as</translation>
    </message>
    <message>
        <source>Asal desa</source>
        <translation>From village</translation>
    </message>
    <message>
        <source>Nomor surat tugas</source>
        <translation>Assignment letter number</translation>
    </message>
    <message>
        <source>Surat tugas sampai</source>
        <translation>Assignment letter until</translation>
    </message>
    <message>
        <source>Nomor buku nikah</source>
        <translation>Marriage book number</translation>
    </message>
    <message>
        <source>Disabilitas</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>Tinggal di desa ini</source>
        <translation>Lives in this village</translation>
    </message>
    <message>
        <source>Wali</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Tanggungan</source>
        <translation>Dependent</translation>
    </message>
    <message>
        <source>Nama anak</source>
        <translation>Child&apos;s name</translation>
    </message>
    <message>
        <source>Lahir</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Pengasuh</source>
        <translation>Carer</translation>
    </message>
    <message>
        <source>Sekolah</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Kelas</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Seperti SD kelas 4.</source>
        <translation>Such as primary school, class 4.</translation>
    </message>
    <message>
        <source>Kebutuhan khusus</source>
        <translation>Special needs</translation>
    </message>
    <message>
        <source>Orang tua atau wali yang setuju</source>
        <translation>Parent or guardian who agreed</translation>
    </message>
    <message>
        <source>Setuju tanggal</source>
        <translation>Agreed on</translation>
    </message>
    <message>
        <source>Nama baru ikut dicatat; izinnya diperiksa kemudian.</source>
        <translation>A new name is noted; its permit is checked afterwards.</translation>
    </message>
    <message>
        <source>Petugas lapangan/sponsor</source>
        <translation>Field officer/sponsor</translation>
    </message>
    <message>
        <source>Siapa yang datang menawarkan pekerjaan ini?</source>
        <translation>Who came with this job offer?</translation>
    </message>
    <message>
        <source>Berikutnya bila yang pertama tidak menjawab</source>
        <translation>Next, when the first does not answer</translation>
    </message>
    <message>
        <source>Lima pertanyaan</source>
        <translation>Five questions</translation>
    </message>
    <message>
        <source>Semua Ya berarti prosedural, satu Tidak berarti nonprosedural. Bila keluarga tidak tahu, tulis tidak tahu; jangan menebak.</source>
        <translation>All Yes means procedural, one No means nonprocedural. If the family does not know, write so; do not guess.</translation>
    </message>
    <message>
        <source>Upah, biaya dan utang</source>
        <translation>Wage, costs and debt</translation>
    </message>
    <message>
        <source>F2 membuka rincian dan pindaian satu dokumen.</source>
        <translation>F2 opens the details and scans of one document.</translation>
    </message>
    <message>
        <source>Agensi luar negeri</source>
        <translation>Foreign agency</translation>
    </message>
    <message>
        <source>Alamat pemberi kerja</source>
        <translation>Employer&apos;s address</translation>
    </message>
    <message>
        <source>Telepon pemberi kerja</source>
        <translation>Employer&apos;s telephone</translation>
    </message>
    <message>
        <source>Upah</source>
        <translation>Wage</translation>
    </message>
    <message>
        <source>Mata uang upah</source>
        <translation>Wage currency</translation>
    </message>
    <message>
        <source>Kosong berarti mata uang negara tujuan.</source>
        <translation>Empty means the currency of the destination.</translation>
    </message>
    <message>
        <source>Upah untuk</source>
        <translation>Wage for</translation>
    </message>
    <message>
        <source>Kontrak mulai</source>
        <translation>Contract begins</translation>
    </message>
    <message>
        <source>Berangkat lewat</source>
        <translation>Left through</translation>
    </message>
    <message>
        <source>Biaya seluruhnya</source>
        <translation>Total cost</translation>
    </message>
    <message>
        <source>Utang untuk berangkat</source>
        <translation>Debt for leaving</translation>
    </message>
    <message>
        <source>Utang kepada</source>
        <translation>Debt to</translation>
    </message>
    <message>
        <source>ID SiskoP2MI</source>
        <translation>SiskoP2MI ID</translation>
    </message>
    <message>
        <source>Pulang karena</source>
        <translation>Came home because</translation>
    </message>
    <message>
        <source>Rencana setelah pulang</source>
        <translation>Plan after coming home</translation>
    </message>
    <message>
        <source>Ditanyakan paling lambat sebulan setelah pulang.</source>
        <translation>Asked at the latest a month after coming home.</translation>
    </message>
    <message>
        <source>Kabar dari</source>
        <translation>News from</translation>
    </message>
    <message>
        <source>Hilang kontak sejak</source>
        <translation>Out of contact since</translation>
    </message>
    <message>
        <source>Dasar status prosedural</source>
        <translation>Basis of the procedural status</translation>
    </message>
    <message>
        <source>1. Terdaftar di Disnaker/LTSA, atau lewat G to G?</source>
        <translation>1. Registered at Disnaker/LTSA, or through G to G?</translation>
    </message>
    <message>
        <source>Tandanya ID CPMI atau rekomendasi paspor.</source>
        <translation>Its sign is the CPMI ID or passport recommendation.</translation>
    </message>
    <message>
        <source>2. Visanya visa kerja?</source>
        <translation>2. Is the visa a work visa?</translation>
    </message>
    <message>
        <source>Bukan wisata, kunjungan, umrah atau ziarah.</source>
        <translation>Not tourist, visit, umrah or pilgrimage.</translation>
    </message>
    <message>
        <source>3. Ada perjanjian kerja yang ditandatangani?</source>
        <translation>3. Is there a signed work contract?</translation>
    </message>
    <message>
        <source>4. Ikut BPJS Ketenagakerjaan PMI?</source>
        <translation>4. In BPJS Ketenagakerjaan for migrant workers?</translation>
    </message>
    <message>
        <source>5. Punya E-KPMI, E-PMI atau E-KTKLN?</source>
        <translation>5. Has an E-KPMI, E-PMI or E-KTKLN?</translation>
    </message>
    <message>
        <source>Keterangan dari</source>
        <translation>Told by</translation>
    </message>
    <message>
        <source>Data diperiksa tanggal</source>
        <translation>Data checked on</translation>
    </message>
    <message>
        <source>Diperiksa oleh</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>Apa yang ditanyakan, dan apa jawab keluarga.</source>
        <translation>What was asked, and what the family answered.</translation>
    </message>
    <message>
        <source>Catatan perjalanan</source>
        <translation>Notes on the journey</translation>
    </message>
    <message>
        <source>Kejadian</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Menurut siapa</source>
        <translation>According to whom</translation>
    </message>
    <message>
        <source>Siapa yang menyampaikan, atau siapa yang mencegah.</source>
        <translation>Who told it, or who prevented it.</translation>
    </message>
    <message>
        <source>Diterbitkan oleh</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Aslinya diperiksa tanggal</source>
        <translation>Original checked on</translation>
    </message>
    <message>
        <source>Kosong bila baru fotokopi yang dilihat.</source>
        <translation>Empty when only a copy was seen.</translation>
    </message>
    <message>
        <source>Keterangan dokumen</source>
        <translation>About the document</translation>
    </message>
    <message>
        <source>Wajib bila ditolak, palsu, atau tidak perlu.</source>
        <translation>Needed when refused, false or not needed.</translation>
    </message>
    <message>
        <source>Dari P3MI</source>
        <translation>From agency</translation>
    </message>
    <message>
        <source>Perusahaan penempatan (P3MI)</source>
        <translation>Placement company (P3MI)</translation>
    </message>
    <message>
        <source>Perekrut</source>
        <translation>Recruiter</translation>
    </message>
    <message>
        <source>Tanda ini memperingatkan petugas setiap kali nama ini dipakai.</source>
        <translation>This mark warns the staff each time the name is used.</translation>
    </message>
    <message>
        <source>Anak</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Tanpa persetujuan, data anak tidak dicatat.</source>
        <translation>Without agreement, children are not written down.</translation>
    </message>
    <message>
        <source>Anak dan pengasuh</source>
        <translation>Children and carers</translation>
    </message>
    <message>
        <source>Berapa hari sebelum habis, program mulai mengingatkan.</source>
        <translation>How many days before the end the program begins to warn.</translation>
    </message>
    <message>
        <source>Hari peringatan</source>
        <translation>Days of warning</translation>
    </message>
    <message>
        <source>Alasan bila bukan suami, istri atau orang tua</source>
        <translation>Reason when neither spouse nor parent</translation>
    </message>
    <message>
        <source>Hal yang belum jelas sudah dibacakan</source>
        <translation>What is unclear was read out</translation>
    </message>
    <message>
        <source>Dirujuk kepada</source>
        <translation>Referred to</translation>
    </message>
    <message>
        <source>Jabatan dan instansi, seperti Kepala BP3MI.</source>
        <translation>Position and office, such as Kepala BP3MI.</translation>
    </message>
    <message>
        <source>Di (kota)</source>
        <translation>In (town)</translation>
    </message>
    <message>
        <source>Nomor kasus</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Jenis masalah</source>
        <translation>Kind of problem</translation>
    </message>
    <message>
        <source>Seperti gaji tidak dibayar; dokumen ditahan.</source>
        <translation>Such as wages not paid; papers withheld.</translation>
    </message>
    <message>
        <source>Negara</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Penghubung di desa</source>
        <translation>Contact in the village</translation>
    </message>
    <message>
        <source>Ringkasan kejadian</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Hanya di lampiran tertutup, tidak di surat.</source>
        <translation>Only on the closed attachment, not in the letter.</translation>
    </message>
    <message>
        <source>Yang diminta keluarga</source>
        <translation>What the family asks for</translation>
    </message>
    <message>
        <source>Yang sudah dilakukan desa</source>
        <translation>What the village has done</translation>
    </message>
    <message>
        <source>Tanggal serah terima</source>
        <translation>Handed over on</translation>
    </message>
    <message>
        <source>Yang menyerahkan</source>
        <translation>Handed over by</translation>
    </message>
    <message>
        <source>Jabatannya</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Instansinya</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>BP3MI, dinas, atau lainnya.</source>
        <translation>BP3MI, a government office, or another.</translation>
    </message>
    <message>
        <source>Keadaan orangnya</source>
        <translation>State of the person</translation>
    </message>
    <message>
        <source>Seperti sehat, atau sakit dan perlu dirawat.</source>
        <translation>Such as healthy, or ill and in need of care.</translation>
    </message>
    <message>
        <source>Barang yang diserahkan</source>
        <translation>Things handed over</translation>
    </message>
    <message>
        <source>Yang menerima</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Hubungannya</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>NIK yang menerima</source>
        <translation>NIK of who receives</translation>
    </message>
    <message>
        <source>Alamat yang menerima</source>
        <translation>Address of who receives</translation>
    </message>
    <message>
        <source>Atas nama</source>
        <translation>In the name of</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Judul kerja sama</source>
        <translation>Title of the agreement</translation>
    </message>
    <message>
        <source>Nomor pihak lain</source>
        <translation>Number of the other party</translation>
    </message>
    <message>
        <source>Ditandatangani tanggal</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Berlaku mulai</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Kosong berarti sejak ditandatangani.</source>
        <translation>Empty means from the day of signing.</translation>
    </message>
    <message>
        <source>Tanpa batas waktu</source>
        <translation>Without end</translation>
    </message>
    <message>
        <source>Diperpanjang sendiri</source>
        <translation>Renews by itself</translation>
    </message>
    <message>
        <source>Ruang lingkup</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Tingkat</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Desa menjadi pihak</source>
        <translation>The village is a party</translation>
    </message>
    <message>
        <source>Pokok isi</source>
        <translation>Main content</translation>
    </message>
    <message>
        <source>Alasan tanpa pindaian</source>
        <translation>Reason for no scan</translation>
    </message>
    <message>
        <source>Alasan dihentikan</source>
        <translation>Reason for ending</translation>
    </message>
    <message>
        <source>Nama lembaga</source>
        <translation>Name of the institution</translation>
    </message>
    <message>
        <source>Jenis lembaga</source>
        <translation>Kind of institution</translation>
    </message>
    <message>
        <source>Jabatan penanda tangan</source>
        <translation>Position of the signer</translation>
    </message>
    <message>
        <source>Nama penanda tangan</source>
        <translation>Name of the signer</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Responsible person</translation>
    </message>
    <message>
        <source>Batas waktu</source>
        <translation>Due by</translation>
    </message>
    <message>
        <source>Selesai tanggal</source>
        <translation>Finished on</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Nama acara</source>
        <translation>Name of the event</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Seperti 09.00 sampai selesai.</source>
        <translation>Such as from 09.00.</translation>
    </message>
    <message>
        <source>Undangan dan yang hadir</source>
        <translation>Guests and who came</translation>
    </message>
    <message>
        <source>Satu baris satu: jabatan atau lembaga, lalu nama.</source>
        <translation>One a line: position or institution, then the name.</translation>
    </message>
    <message>
        <source>Banyaknya yang hadir</source>
        <translation>Number of people present</translation>
    </message>
    <message>
        <source>Tulisan prasasti</source>
        <translation>Words of the plaque</translation>
    </message>
    <message>
        <source>Prasasti diresmikan oleh</source>
        <translation>Plaque unveiled by</translation>
    </message>
    <message>
        <source>Jabatan; pisahkan dengan titik koma.</source>
        <translation>Positions, with semicolons between.</translation>
    </message>
    <message>
        <source>Catatan jalannya acara</source>
        <translation>Notes on the event</translation>
    </message>
    <message>
        <source>Mata acara</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Ikrar, kerja sama, penghargaan</source>
        <translation>Pledge, agreement, award</translation>
    </message>
    <message>
        <source>Nomor surat usulan</source>
        <translation>Number of the proposal</translation>
    </message>
    <message>
        <source>Diusulkan tanggal</source>
        <translation>Proposed on</translation>
    </message>
    <message>
        <source>Diusulkan kepada</source>
        <translation>Proposed to</translation>
    </message>
    <message>
        <source>Asesmen tanggal</source>
        <translation>Assessed on</translation>
    </message>
    <message>
        <source>Asesmen oleh</source>
        <translation>Assessed by</translation>
    </message>
    <message>
        <source>Nilai asesmen</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Nomor SK penetapan</source>
        <translation>Number of the decree</translation>
    </message>
    <message>
        <source>Tanggal SK</source>
        <translation>Date of the decree</translation>
    </message>
    <message>
        <source>Ditetapkan oleh</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>Plakat diterima tanggal</source>
        <translation>Plaque received on</translation>
    </message>
    <message>
        <source>Pembinaan sejak</source>
        <translation>Coached since</translation>
    </message>
    <message>
        <source>Pembina</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Alasan ditolak atau tidak aktif</source>
        <translation>Reason for refusal or inactivity</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Ditetapkan tanggal</source>
        <translation>Enacted on</translation>
    </message>
    <message>
        <source>Anggaran APBDes setahun</source>
        <translation>Village budget a year</translation>
    </message>
    <message>
        <source>Dicabut tanggal</source>
        <translation>Revoked on</translation>
    </message>
    <message>
        <source>Nama satgas</source>
        <translation>Name of the task force</translation>
    </message>
    <message>
        <source>Nomor SK</source>
        <translation>Number of the decree</translation>
    </message>
    <message>
        <source>Bertugas sampai</source>
        <translation>Serves until</translation>
    </message>
    <message>
        <source>Masih bertugas</source>
        <translation>Still in office</translation>
    </message>
    <message>
        <source>Tugas</source>
        <translation>Duties</translation>
    </message>
    <message>
        <source>Satu baris satu tugas.</source>
        <translation>One duty a line.</translation>
    </message>
    <message>
        <source>Kedudukan</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Unsur</source>
        <translation>Stands for</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Nama penghargaan</source>
        <translation>Name of the award</translation>
    </message>
    <message>
        <source>Nomor piagam</source>
        <translation>Number of the certificate</translation>
    </message>
    <message>
        <source>Pemberi</source>
        <translation>Giver</translation>
    </message>
    <message>
        <source>Atas jasa atau prestasi</source>
        <translation>For which merit</translation>
    </message>
    <message>
        <source>Sertifikat</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Diberikan</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Kegiatan atau prestasi</source>
        <translation>Activity or merit</translation>
    </message>
    <message>
        <source>Penyelenggara</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Mulai tanggal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Kosong bila satu hari.</source>
        <translation>Empty for a single day.</translation>
    </message>
    <message>
        <source>Keterangan tambahan</source>
        <translation>Further words</translation>
    </message>
    <message>
        <source>Seperti: selama 24 jam pelajaran.</source>
        <translation>Such as: for 24 hours of lessons.</translation>
    </message>
    <message>
        <source>Penanda tangan mitra</source>
        <translation>Signer of the partner</translation>
    </message>
    <message>
        <source>Boleh kosong. Kepala desa selalu menandatangani.</source>
        <translation>May be empty. The village head always signs.</translation>
    </message>
    <message>
        <source>Daftar penerima</source>
        <translation>List of recipients</translation>
    </message>
    <message>
        <source>Satu baris satu orang: nama; dusun. Boleh ditempel dari Excel. Tercetak urut dusun lalu nama.</source>
        <translation>One person a line: name; hamlet. May be pasted from Excel. Printed by hamlet, then by name.</translation>
    </message>
    <message>
        <source>Alasan dicabut</source>
        <translation>Reason for revoking</translation>
    </message>
    <message>
        <source>Lembaga</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Sudah menandatangani</source>
        <translation>Has signed</translation>
    </message>
    <message>
        <source>Susunan acara</source>
        <translation>Order of events</translation>
    </message>
    <message>
        <source>Kaitkan mata acara dengan ikrar, kerja sama atau penghargaan yang sudah dicatat.</source>
        <translation>Connect an item with a pledge, agreement or award that is recorded.</translation>
    </message>
    <message>
        <source>Yang hadir</source>
        <translation>Who came</translation>
    </message>
    <message>
        <source>Prasasti atau plakat</source>
        <translation>Plaque</translation>
    </message>
    <message>
        <source>Para pihak</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Naskah</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Urutannya seperti di naskah. Paling sedikit dua.</source>
        <translation>In the order of the document. At least two.</translation>
    </message>
    <message>
        <source>Jangka waktu</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Apa yang dijanjikan, siapa yang mengerjakan, sampai kapan. Yang terlambat muncul di Hari ini.</source>
        <translation>What was promised, who does it, by when. What is late appears on Today.</translation>
    </message>
    <message>
        <source>Salin dari piagamnya. Pindai dan lampirkan di kanan.</source>
        <translation>Copy it from the certificate. Scan it and attach it on the right.</translation>
    </message>
    <message>
        <source>Penghargaan</source>
        <translation>Award</translation>
    </message>
    <message>
        <source>Usulan desa</source>
        <translation>Proposal of the village</translation>
    </message>
    <message>
        <source>Asesmen</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Penetapan dan plakat</source>
        <translation>Decree and plaque</translation>
    </message>
    <message>
        <source>Pembinaan</source>
        <translation>Coaching</translation>
    </message>
    <message>
        <source>Salin dari naskah yang diundangkan, lalu lampirkan.</source>
        <translation>Copy it from the enacted text, then attach it.</translation>
    </message>
    <message>
        <source>Peraturan</source>
        <translation>Regulation</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Satgas</source>
        <translation>Task force</translation>
    </message>
    <message>
        <source>Lembar</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Baris judul kolom</source>
        <translation>Row of headings</translation>
    </message>
    <message>
        <source>Kolom di berkas, dan artinya di sini</source>
        <translation>Columns of the file, and what they mean here</translation>
    </message>
    <message>
        <source>Huruf di berkas ini</source>
        <translation>Letters of this file</translation>
    </message>
    <message>
        <source>Jenis kelamin dan tanggal lahir menurut NIK</source>
        <translation>Sex and birth date as the NIK tells</translation>
    </message>
    <message>
        <source>Bagi orang baru yang barisnya tidak menyebutnya</source>
        <translation>For new people whose row does not say it</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Tempat dan tanggal lahir</source>
        <translation>Place and date of birth</translation>
    </message>
    <message>
        <source>RT dan RW</source>
        <translation>RT and RW</translation>
    </message>
    <message>
        <source>Alamat beserta dusun, RT, RW</source>
        <translation>Address with hamlet, RT, RW</translation>
    </message>
    <message>
        <source>NIK atau nomor KK</source>
        <translation>NIK or family card number</translation>
    </message>
    <message>
        <source>Di berkas</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Mengapa mirip</source>
        <translation>Why alike</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Nomor paspor</source>
        <translation>Passport number</translation>
    </message>
    <message>
        <source>Bila semua baris pekerja migran</source>
        <translation>If every row is a migrant worker</translation>
    </message>
    <message>
        <source>Kosongkan bila bukan, atau bila berkas menyebut negaranya sendiri.</source>
        <translation>Leave empty if not, or if the file names the country itself.</translation>
    </message>
    <message>
        <source>Jenis surat</source>
        <translation>Kind of letter</translation>
    </message>
    <message>
        <source>Kosong berarti semua dusun.</source>
        <translation>Empty means all hamlets.</translation>
    </message>
    <message>
        <source>Kosong berarti semua tahap.</source>
        <translation>Empty means all stages.</translation>
    </message>
    <message>
        <source>Surat apa, untuk siapa</source>
        <translation>Which letter, for whom</translation>
    </message>
    <message>
        <source>Sama untuk semua</source>
        <translation>The same for all</translation>
    </message>
    <message>
        <source>Yang tidak ditanyakan di sini diambil dari data tiap orang.</source>
        <translation>What is not asked here is taken from the data of each person.</translation>
    </message>
    <message>
        <source>Ketik sebagian nama atau NIK, lalu Enter.</source>
        <translation>Type part of the name or NIK, then Enter.</translation>
    </message>
    <message>
        <source>Baris lama tetap terbaca, dengan alasan ini.</source>
        <translation>The old line stays readable, with this reason.</translation>
    </message>
    <message>
        <source>Tiga huruf, seperti MYR, TWD, SAR atau KRW.</source>
        <translation>Three letters, such as MYR, TWD, SAR or KRW.</translation>
    </message>
    <message>
        <source>Ditolak tanggal</source>
        <translation>Refused on</translation>
    </message>
    <message>
        <source>Bila ditolak atau tidak aktif</source>
        <translation>If refused or no longer active</translation>
    </message>
    <message>
        <source>Paspor berlaku sampai</source>
        <translation>Passport valid until</translation>
    </message>
    <message>
        <source>penduduk</source>
        <translation>residents</translation>
    </message>
    <message>
        <source>Nama dusun</source>
        <translation>Hamlets</translation>
    </message>
    <message>
        <source>Satu baris satu dusun, tanpa kata Dusun.</source>
        <translation>One line a hamlet, without the word Dusun.</translation>
    </message>
    <message>
        <source>Dieja sekali di sini; isian dan laporan mengikuti ejaan ini.</source>
        <translation>Spelled once here; forms and reports follow this spelling.</translation>
    </message>
    <message>
        <source>Sebutan ini tidak dikenal. Pilih artinya; bila tidak, isinya dikosongkan.</source>
        <translation>These words are not known. Choose what they mean; otherwise they are left empty.</translation>
    </message>
    <message>
        <source>Dusun ini belum ada di data desa. Pilih bila salah eja; bila dusun baru, biarkan kosong.</source>
        <translation>This hamlet is not in the village&apos;s data yet. Choose one if it is misspelled; leave it empty if the hamlet is new.</translation>
    </message>
    <message>
        <source>Alasan kepala desa tetap memberi surat</source>
        <translation>Why the village head gives the letter all the same</translation>
    </message>
    <message>
        <source>Tanggal wawancara</source>
        <translation>Day of the interview</translation>
    </message>
    <message>
        <source>Ditujukan kepada</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>Jabatan dan instansi, seperti Kepala Dinas Tenaga Kerja.</source>
        <translation>Position and office, like the head of the labour office.</translation>
    </message>
    <message>
        <source>Umur</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Yang lebih muda diingatkan, tidak ditolak; di bawah 18 tahun tetap ditolak. Isi awal dari program, bukan ketentuan resmi: tanyakan ke dinas, lalu sesuaikan. Sektor kosong berarti semua pekerjaan.</source>
        <translation>Who is younger raises a warning and is not refused; under 18 is refused all the same. What stands here at first is the program&apos;s, not an official rule: ask the manpower office, then adjust it. An empty sector means every kind of work.</translation>
    </message>
    <message>
        <source>Umur paling rendah</source>
        <translation>Least age</translation>
    </message>
    <message>
        <source>Rencana berangkat</source>
        <translation>Planned departure</translation>
    </message>
    <message>
        <source>Seperti Februari 2027 sampai Februari 2029.</source>
        <translation>Such as February 2027 to February 2029.</translation>
    </message>
    <message>
        <source>Saksi dari dusun</source>
        <translation>Witness from the hamlet</translation>
    </message>
    <message>
        <source>Sebutan kepala dusun</source>
        <translation>Title of a hamlet head</translation>
    </message>
    <message>
        <source>Seperti Kepala Dusun, Kepala Wilayah, Kepala Lingkungan.</source>
        <translation>Such as Kepala Dusun, Kepala Wilayah, Kepala Lingkungan.</translation>
    </message>
    <message>
        <source>Nomor penting</source>
        <translation>Important numbers</translation>
    </message>
    <message>
        <source>Satu baris satu: nama; nomor. Tercetak di kartu edukasi dan Lembar PMI.</source>
        <translation>One a line: name; number. Printed on the education card and the worker sheet.</translation>
    </message>
    <message>
        <source>Yang dihubungi warga</source>
        <translation>Whom residents call</translation>
    </message>
    <message>
        <source>Surat yang dimohon</source>
        <translation>Letter asked for</translation>
    </message>
    <message>
        <source>Seperti Surat Izin Keluarga.</source>
        <translation>Such as Surat Izin Keluarga.</translation>
    </message>
    <message>
        <source>Nama dan nomor HP.</source>
        <translation>Name and telephone.</translation>
    </message>
    <message>
        <source>Tiba dengan</source>
        <translation>Arrived by</translation>
    </message>
    <message>
        <source>Seperti GA 438 di BIZAM, 23 November 2026.</source>
        <translation>Such as GA 438 at BIZAM, 23 November 2026.</translation>
    </message>
    <message>
        <source>Saksi kedua</source>
        <translation>Second witness</translation>
    </message>
    <message>
        <source>Banyaknya rangkap</source>
        <translation>Number of copies</translation>
    </message>
    <message>
        <source>Seperti dua (2): satu tiap pihak.</source>
        <translation>Such as dua (2): one for each party.</translation>
    </message>
    <message>
        <source>Nomor dari desa</source>
        <translation>Our number</translation>
    </message>
    <message>
        <source>Tanggal meninggal</source>
        <translation>Date of death</translation>
    </message>
    <message>
        <source>Tempat meninggal</source>
        <translation>Place of death</translation>
    </message>
    <message>
        <source>Sebab, bila diketahui</source>
        <translation>Cause, if known</translation>
    </message>
    <message>
        <source>Seperti surat perwakilan Indonesia, dengan nomornya.</source>
        <translation>Such as a letter of the Indonesian mission, with its number.</translation>
    </message>
    <message>
        <source>Keluarga yang melapor</source>
        <translation>Relative who reported it</translation>
    </message>
    <message>
        <source>Nama usaha</source>
        <translation>Name of the business</translation>
    </message>
    <message>
        <source>Bidang usaha</source>
        <translation>Line of business</translation>
    </message>
    <message>
        <source>Seperti dagang sembako, ternak ayam, menjahit.</source>
        <translation>Such as groceries, poultry, tailoring.</translation>
    </message>
    <message>
        <source>Tempat usaha</source>
        <translation>Place of business</translation>
    </message>
    <message>
        <source>Berjalan sejak</source>
        <translation>Running since</translation>
    </message>
    <message>
        <source>Bulan dan tahun, atau tahunnya saja.</source>
        <translation>Month and year, or the year only.</translation>
    </message>
    <message>
        <source>Tanggal pengaduan</source>
        <translation>Date of the complaint</translation>
    </message>
    <message>
        <source>Berkas yang diserahkan</source>
        <translation>Papers handed in</translation>
    </message>
    <message>
        <source>Langkah berikut</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Apa dan paling lambat kapan.</source>
        <translation>What, and by when.</translation>
    </message>
    <message>
        <source>Disimpan selama</source>
        <translation>Kept for</translation>
    </message>
    <message>
        <source>Seperti 5 tahun sesudah pulang.</source>
        <translation>Such as 5 years after return.</translation>
    </message>
    <message>
        <source>Dapat dilihat oleh</source>
        <translation>May be seen by</translation>
    </message>
    <message>
        <source>Dapat dikirim ke</source>
        <translation>May be sent to</translation>
    </message>
    <message>
        <source>Tulis tidak ke siapa pun bila tidak.</source>
        <translation>Write tidak ke siapa pun if to nobody.</translation>
    </message>
    <message>
        <source>Seperti kunjungan kepala dusun, dengan tanggalnya.</source>
        <translation>Such as a visit by the hamlet head, with its date.</translation>
    </message>
    <message>
        <source>Para ahli waris</source>
        <translation>The heirs</translation>
    </message>
    <message>
        <source>Nama, hubungan, NIK. Satu baris satu.</source>
        <translation>Name, relation, NIK. One a line.</translation>
    </message>
    <message>
        <source>Yang mewakili para ahli waris</source>
        <translation>Who signs for the heirs</translation>
    </message>
    <message>
        <source>Saksi pertama</source>
        <translation>First witness</translation>
    </message>
    <message>
        <source>Tanggal pertemuan</source>
        <translation>Date of the meeting</translation>
    </message>
    <message>
        <source>Pihak lain</source>
        <translation>The other party</translation>
    </message>
    <message>
        <source>Pokok masalah</source>
        <translation>The matter</translation>
    </message>
    <message>
        <source>Yang disepakati</source>
        <translation>What was agreed</translation>
    </message>
    <message>
        <source>Seperti Kapolsek atau Kapolres.</source>
        <translation>Such as Kapolsek or Kapolres.</translation>
    </message>
    <message>
        <source>Penerima kuasa</source>
        <translation>Attorney</translation>
    </message>
    <message>
        <source>Alamat penerima kuasa</source>
        <translation>Address of the attorney</translation>
    </message>
    <message>
        <source>Yang dikuasakan</source>
        <translation>What they may do</translation>
    </message>
    <message>
        <source>Yang dimohon</source>
        <translation>What is asked for</translation>
    </message>
    <message>
        <source>Pemulangan, atau penelusuran keberadaan.</source>
        <translation>Repatriation, or tracing.</translation>
    </message>
    <message>
        <source>Kabar terakhir</source>
        <translation>Last news</translation>
    </message>
    <message>
        <source>Kapan, dari siapa, dan lewat apa.</source>
        <translation>When, from whom, and how.</translation>
    </message>
    <message>
        <source>Keluarga yang memohon</source>
        <translation>Relative who asks</translation>
    </message>
</context>
<context>
    <name>filed</name>
    <message>
        <source>Izin keluarga</source>
        <translation>Family permission</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>Formulir</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Komitmen</source>
        <translation>Commitments</translation>
    </message>
    <message>
        <source>Sertifikat</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Remittances</translation>
    </message>
    <message>
        <source>Di luar program</source>
        <translation>Made elsewhere</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Berkas {name} sudah ada di folder itu. Ganti dengan yang baru?</source>
        <translation>The file {name} is in that folder already. Replace it with the new one?</translation>
    </message>
    <message>
        <source>Ganti berkas</source>
        <translation>Replace the file</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>isian berikut · isian sebelumnya</source>
        <translation>next field · previous field</translation>
    </message>
    <message>
        <source>simpan lalu isi yang baru</source>
        <translation>save and fill a new one</translation>
    </message>
    <message>
        <source>bantuan halaman ini</source>
        <translation>help for this page</translation>
    </message>
    <message>
        <source>cari</source>
        <translation>find</translation>
    </message>
    <message>
        <source>buka daftar pilihan, atau lihat yang mirip</source>
        <translation>open the choices, or look at the similar ones</translation>
    </message>
    <message>
        <source>baca ulang</source>
        <translation>read again</translation>
    </message>
    <message>
        <source>salin isian ini dari data sebelumnya</source>
        <translation>copy this field from the previous record</translation>
    </message>
    <message>
        <source>pratinjau cetak</source>
        <translation>print preview</translation>
    </message>
    <message>
        <source>simpan sebagai draf</source>
        <translation>keep as draft</translation>
    </message>
    <message>
        <source>simpan</source>
        <translation>save</translation>
    </message>
    <message>
        <source>baru</source>
        <translation>new</translation>
    </message>
    <message>
        <source>cetak</source>
        <translation>print</translation>
    </message>
    <message>
        <source>urungkan tindakan terakhir</source>
        <translation>undo the last act</translation>
    </message>
    <message>
        <source>pindah ke ruang di sebelah kiri</source>
        <translation>go to a room on the left</translation>
    </message>
    <message>
        <source>kembali; isian tidak pernah hilang diam-diam</source>
        <translation>back; nothing typed is ever lost silently</translation>
    </message>
    <message>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <source>maju atau mundur satu hari</source>
        <translation>one day forward or back</translation>
    </message>
    <message>
        <source>mundur atau maju satu bulan</source>
        <translation>one month back or forward</translation>
    </message>
    <message>
        <source>tanggal 5 · 5 Agustus · 5 Agustus 1985</source>
        <translation>the 5th · 5 August · 5 August 1985</translation>
    </message>
    <message>
        <source>baris baru di isian yang panjang</source>
        <translation>new line in a long field</translation>
    </message>
    <message>
        <source>ekspor daftar ini ke Excel</source>
        <translation>export this list to Excel</translation>
    </message>
    <message>
        <source>Di daftar</source>
        <translation>In a list</translation>
    </message>
    <message>
        <source>buka yang dipilih</source>
        <translation>open the chosen one</translation>
    </message>
    <message>
        <source>Di formulir</source>
        <translation>In a form</translation>
    </message>
    <message>
        <source>Di mana-mana</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Di tanggal dan jumlah uang</source>
        <translation>In dates and amounts</translation>
    </message>
    <message>
        <source>dihitung menjadi Rp1.350.000</source>
        <translation>worked out as Rp1.350.000</translation>
    </message>
    <message>
        <source>bagian berikut · sebelumnya, juga di samping</source>
        <translation>next section · the one before, also at the side</translation>
    </message>
    <message>
        <source>lakukan lagi yang diurungkan</source>
        <translation>do again what was undone</translation>
    </message>
    <message>
        <source>ruang di atas · di bawah</source>
        <translation>the room above · below</translation>
    </message>
    <message>
        <source>daftar tombol keyboard</source>
        <translation>this key sheet</translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>data seorang pekerja, diperiksa lalu ditandatangani</source>
        <translation>the data of a worker, checked and signed</translation>
    </message>
    <message>
        <source>PMI dan keluarganya yang tinggal di sini</source>
        <translation>migrant workers and families who live here</translation>
    </message>
    <message>
        <source>Tanyakan kepada kepala dusun bila orangnya baru pindah.</source>
        <translation>Ask the hamlet head when the person has just moved in.</translation>
    </message>
    <message>
        <source>Pemberi izin datang sendiri membawa KTP dan KK.</source>
        <translation>The one who permits comes in person with KTP and KK.</translation>
    </message>
    <message>
        <source>Suami atau istri bila kawin, atau orang tua bila belum kawin.</source>
        <translation>Husband or wife when married, or a parent when not yet married.</translation>
    </message>
    <message>
        <source>Tanyakan: apakah keluarga tahu negara, pekerjaan dan lamanya?</source>
        <translation>Ask: does the family know the country, the work and how long?</translation>
    </message>
    <message>
        <source>dokumen asli yang diperlihatkan di kantor</source>
        <translation>original papers shown at the office</translation>
    </message>
    <message>
        <source>Lihat sendiri dokumen aslinya; fotokopi tidak cukup.</source>
        <translation>See the original papers yourself; a photocopy is not enough.</translation>
    </message>
    <message>
        <source>PMI diserahkan kepada keluarga, desa menjadi saksi</source>
        <translation>a worker is handed to the family, the village is witness</translation>
    </message>
    <message>
        <source>Isi bersama yang menyerahkan dan keluarga, saat orangnya ada di depan.</source>
        <translation>Fill in together with who hands over and the family, while the person is there.</translation>
    </message>
    <message>
        <source>calon PMI mengurus syarat di dinas atau LTSA</source>
        <translation>a candidate arranges papers at the labour office or LTSA</translation>
    </message>
    <message>
        <source>Cocokkan dokumen yang dilampirkan dengan aslinya.</source>
        <translation>Compare the papers attached with the originals.</translation>
    </message>
    <message>
        <source>Surat ini berlaku satu bulan dan bukan izin penempatan.</source>
        <translation>This letter is valid for a month and is no placement permit.</translation>
    </message>
    <message>
        <source>syarat berangkat, menurut KK atau buku nikah</source>
        <translation>needed to leave, by KK or marriage book</translation>
    </message>
    <message>
        <source>Lihat KK, buku nikah atau akta cerai aslinya.</source>
        <translation>Look at the original KK, marriage book or divorce deed.</translation>
    </message>
    <message>
        <source>rahasia: ke BP3MI, dinas atau kepolisian</source>
        <translation>confidential: to BP3MI, an office or the police</translation>
    </message>
    <message>
        <source>Di surat hanya inisial. Nama dan kejadian ada di lampiran tertutup.</source>
        <translation>The letter has initials only. Name and events are on the closed attachment.</translation>
    </message>
    <message>
        <source>Tanyakan dulu kepada keluarga apakah mereka setuju kasusnya dirujuk.</source>
        <translation>Ask the family first whether they agree to the referral.</translation>
    </message>
    <message>
        <source>permohonan yang belum dapat dikabulkan, dan alasannya</source>
        <translation>a request that cannot be granted yet, and why</translation>
    </message>
    <message>
        <source>Jelaskan alasannya, dan tunjukkan apa yang masih dapat dilakukan.</source>
        <translation>Explain the reason, and show what can still be done.</translation>
    </message>
    <message>
        <source>pekerja perseorangan, tanpa perusahaan</source>
        <translation>an individual worker, without an agency</translation>
    </message>
    <message>
        <source>Orangnya menandatangani sendiri di atas meterai, di depan petugas.</source>
        <translation>The person signs over the duty stamp in front of the clerk.</translation>
    </message>
    <message>
        <source>satu lembar untuk keluarga, tanpa NIK</source>
        <translation>one sheet for the family, without the NIK</translation>
    </message>
    <message>
        <source>purna PMI atau keluarga yang punya usaha di sini</source>
        <translation>a returnee or family with a business here</translation>
    </message>
    <message>
        <source>Lihat usahanya, atau tanyakan kepada kepala dusun.</source>
        <translation>See the business, or ask the hamlet head.</translation>
    </message>
    <message>
        <source>bukti bagi warga bahwa pengaduannya diterima</source>
        <translation>proof that a complaint was taken in</translation>
    </message>
    <message>
        <source>Tulis jenisnya saja; kejadiannya tidak di lembar ini.</source>
        <translation>Write the kind only; what happened is not told on this sheet.</translation>
    </message>
    <message>
        <source>warga menyetujui datanya dipakai, tujuan demi tujuan</source>
        <translation>a resident agrees to the use of their data, purpose by purpose</translation>
    </message>
    <message>
        <source>Bacakan satu per satu; tulis hanya tujuan yang disetujui.</source>
        <translation>Read them out one by one; write only what was agreed to.</translation>
    </message>
    <message>
        <source>Pendataan PMI adalah tugas desa dan tidak perlu persetujuan.</source>
        <translation>Registering workers is a duty of the village and needs no consent.</translation>
    </message>
    <message>
        <source>PMI yang meninggal, untuk mengurus hak keluarganya</source>
        <translation>a worker who died, to claim what is due to the family</translation>
    </message>
    <message>
        <source>Lihat surat dari perwakilan Indonesia, rumah sakit atau pemberi kerja.</source>
        <translation>See the letter of the Indonesian mission, the hospital or the employer.</translation>
    </message>
    <message>
        <source>Surat ini tidak menggantikan akta kematian.</source>
        <translation>This letter does not replace the death certificate.</translation>
    </message>
    <message>
        <source>keluarga PMI yang tidak mampu</source>
        <translation>a worker&apos;s family in need</translation>
    </message>
    <message>
        <source>Tulis dasarnya: daftar penerima bantuan atau kunjungan ke rumah.</source>
        <translation>Write the basis: a list of aid recipients or a visit to the home.</translation>
    </message>
    <message>
        <source>para ahli waris menyatakan siapa mereka, di depan saksi</source>
        <translation>the heirs state who they are, before witnesses</translation>
    </message>
    <message>
        <source>Semua ahli waris hadir; cocokkan dengan KK dan akta lahir.</source>
        <translation>All heirs are present; compare with the family card and birth certificates.</translation>
    </message>
    <message>
        <source>Bila bank atau instansi meminta, teruskan juga ke camat.</source>
        <translation>If a bank or an office asks for it, pass it on to the camat too.</translation>
    </message>
    <message>
        <source>hasil pertemuan dua pihak, dicatat desa</source>
        <translation>what two parties settled, recorded by the village</translation>
    </message>
    <message>
        <source>Dugaan perdagangan orang atau kekerasan tidak dimediasi: rujuk ke polisi.</source>
        <translation>Suspected trafficking or violence is not mediated: refer it to the police.</translation>
    </message>
    <message>
        <source>Bacakan hasilnya kepada kedua pihak sebelum ditandatangani.</source>
        <translation>Read the result to both parties before they sign.</translation>
    </message>
    <message>
        <source>warga mengurus SKCK di kepolisian</source>
        <translation>a resident applies for a police record (SKCK)</translation>
    </message>
    <message>
        <source>Kepolisian sendiri yang memeriksa; desa hanya mengantar.</source>
        <translation>The police check for themselves; the village only introduces.</translation>
    </message>
    <message>
        <source>PMI atau keluarga memberi kuasa mengurus hal tertentu</source>
        <translation>a worker or family lets somebody act in named matters</translation>
    </message>
    <message>
        <source>Pemberi kuasa menandatangani sendiri di atas meterai.</source>
        <translation>Who gives the power signs in person over a duty stamp.</translation>
    </message>
    <message>
        <source>Sebut hal yang dikuasakan satu per satu, tidak segalanya.</source>
        <translation>Name each matter, not everything at once.</translation>
    </message>
    <message>
        <source>keluarga memohon PMI dipulangkan atau ditelusuri</source>
        <translation>a family asks that a worker be brought home or traced</translation>
    </message>
    <message>
        <source>Kirim ke BP3MI; tembusan ke dinas dan perwakilan Indonesia.</source>
        <translation>Send it to BP3MI; copies to the labour office and the Indonesian mission.</translation>
    </message>
    <message>
        <source>Tulis yang diketahui saja; yang diduga disebut dugaan.</source>
        <translation>Write what is known; call a guess a guess.</translation>
    </message>
</context>
<context>
    <name>matters</name>
    <message>
        <source>{count} surat belum ditandatangani</source>
        <translation>{count} letters not signed yet</translation>
    </message>
    <message>
        <source>tandai setelah kepala desa menandatangani</source>
        <translation>mark it after the village head has signed</translation>
    </message>
    <message>
        <source>Isian belum selesai: {title}</source>
        <translation>Not finished: {title}</translation>
    </message>
    <message>
        <source>ditinggal {date}, lanjutkan di sini</source>
        <translation>left {date}, go on here</translation>
    </message>
    <message>
        <source>{count} tindak lanjut kerja sama terlambat</source>
        <translation>{count} follow-up actions of agreements are late</translation>
    </message>
    <message>
        <source>{task}, {person}</source>
        <translation>{task}, {person}</translation>
    </message>
    <message>
        <source>{count} kerja sama akan berakhir</source>
        <translation>{count} agreements will end</translation>
    </message>
    <message>
        <source>{title}, sisa {days} hari</source>
        <translation>{title}, {days} days left</translation>
    </message>
    <message>
        <source>{count} ikrar ditandatangani kepala desa yang lama</source>
        <translation>{count} pledges were signed by a former village head</translation>
    </message>
    <message>
        <source>{title}</source>
        <translation>{title}</translation>
    </message>
    <message>
        <source>{count} orang dari impor mungkin sudah terdata</source>
        <translation>{count} people from imports may be on the books</translation>
    </message>
    <message>
        <source>bandingkan berdampingan, lalu putuskan</source>
        <translation>compare them side by side, then decide</translation>
    </message>
    <message>
        <source>{count} dokumen habis atau segera habis</source>
        <translation>{count} documents ended or ending soon</translation>
    </message>
    <message>
        <source>paling dekat: {name}, {paper}, {left}</source>
        <translation>nearest: {name}, {paper}, {left}</translation>
    </message>
    <message>
        <source>{count} pekerja perlu perhatian</source>
        <translation>{count} workers need attention</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>{count} ikrar belum ditandatangani semua</source>
        <translation>{count} pledges lack a signature</translation>
    </message>
    <message>
        <source>Masa tugas satgas sudah habis</source>
        <translation>The term of the task force has ended</translation>
    </message>
    <message>
        <source>{title}, sampai {date}</source>
        <translation>{title}, until {date}</translation>
    </message>
    <message>
        <source>Belum ada cadangan di luar komputer ini</source>
        <translation>There is no copy outside this computer yet</translation>
    </message>
    <message>
        <source>Cadangan luar sudah {days} hari</source>
        <translation>The copy outside is {days} days old</translation>
    </message>
    <message>
        <source>colokkan USB kantor; cadangan diuji sebelum aman dicabut</source>
        <translation>plug in the office&apos;s USB stick; the copy is tested before it can be pulled out</translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Penduduk</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>Pekerja</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Remittances</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Komitmen</source>
        <translation>Commitments</translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>Terlalu pendek. Empat kata biasa sudah cukup.</source>
        <translation>Too short. Four ordinary words are enough.</translation>
    </message>
    <message>
        <source>Mudah ditebak. Tambahkan satu atau dua kata.</source>
        <translation>Easy to guess. Add one or two words.</translation>
    </message>
    <message>
        <source>Cukup. Satu kata lagi membuatnya kuat.</source>
        <translation>Enough. One more word makes it strong.</translation>
    </message>
    <message>
        <source>Kuat.</source>
        <translation>Strong.</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>Desa atau Kelurahan</source>
        <translation>Desa or Kelurahan</translation>
    </message>
    <message>
        <source>nama desa</source>
        <translation>name of the village</translation>
    </message>
    <message>
        <source>nama kecamatan</source>
        <translation>name of the district</translation>
    </message>
    <message>
        <source>nama kabupaten atau kota</source>
        <translation>name of the regency or city</translation>
    </message>
    <message>
        <source>Kepala Desa atau Lurah</source>
        <translation>Kepala Desa or Lurah</translation>
    </message>
    <message>
        <source>tanggal surat</source>
        <translation>date of the letter</translation>
    </message>
    <message>
        <source>tabel data orangnya, di baris sendiri</source>
        <translation>table about the person, on its own line</translation>
    </message>
    <message>
        <source>nama orangnya</source>
        <translation>name of the person</translation>
    </message>
    <message>
        <source>alamat rumah</source>
        <translation>home address</translation>
    </message>
    <message>
        <source>negara tujuan</source>
        <translation>destination country</translation>
    </message>
    <message>
        <source>jabatan</source>
        <translation>job</translation>
    </message>
    <message>
        <source>skema atau P3MI</source>
        <translation>scheme or agency</translation>
    </message>
    <message>
        <source>daftar dokumen, di baris sendiri</source>
        <translation>list of papers, on its own line</translation>
    </message>
    <message>
        <source>tabel yang memberi izin, di baris sendiri</source>
        <translation>table of who permits, on its own line</translation>
    </message>
    <message>
        <source>tabel yang diberi izin, baris sendiri</source>
        <translation>table of who is permitted, on its own line</translation>
    </message>
    <message>
        <source>hubungan pemberi izin</source>
        <translation>relation of who permits</translation>
    </message>
    <message>
        <source>nama pemberi izin</source>
        <translation>name of who permits</translation>
    </message>
    <message>
        <source>nama yang diberi izin</source>
        <translation>name of who is permitted</translation>
    </message>
    <message>
        <source>lama kontrak dalam bulan</source>
        <translation>contract in months</translation>
    </message>
    <message>
        <source>tanggal wawancara</source>
        <translation>date of the interview</translation>
    </message>
    <message>
        <source>berlaku sampai tanggal</source>
        <translation>valid until</translation>
    </message>
    <message>
        <source>dasar: KK, buku nikah atau akta cerai</source>
        <translation>basis: KK, marriage book or divorce deed</translation>
    </message>
    <message>
        <source>status perkawinan, dengan siapa</source>
        <translation>marital status, and to whom</translation>
    </message>
    <message>
        <source>pemberi kerja</source>
        <translation>employer</translation>
    </message>
    <message>
        <source>keperluan surat</source>
        <translation>purpose of the letter</translation>
    </message>
    <message>
        <source>tanggal permohonan</source>
        <translation>date of the request</translation>
    </message>
    <message>
        <source>daftar alasan, di baris sendiri</source>
        <translation>list of reasons, on its own line</translation>
    </message>
    <message>
        <source>apa yang perlu dipenuhi</source>
        <translation>what is needed</translation>
    </message>
    <message>
        <source>tempat berkonsultasi</source>
        <translation>where to consult</translation>
    </message>
    <message>
        <source>tabel kasus dengan inisial, baris sendiri</source>
        <translation>table of the case with initials, own line</translation>
    </message>
    <message>
        <source>nomor kasus</source>
        <translation>case number</translation>
    </message>
    <message>
        <source>jenis masalah</source>
        <translation>kind of problem</translation>
    </message>
    <message>
        <source>inisial orangnya</source>
        <translation>initials of the person</translation>
    </message>
    <message>
        <source>penghubung di desa</source>
        <translation>contact in the village</translation>
    </message>
    <message>
        <source>instansi yang dituju</source>
        <translation>office addressed</translation>
    </message>
    <message>
        <source>tabel yang menyerahkan, di baris sendiri</source>
        <translation>table of who hands over, own line</translation>
    </message>
    <message>
        <source>tabel yang menerima, di baris sendiri</source>
        <translation>table of who receives, own line</translation>
    </message>
    <message>
        <source>daftar barang, di baris sendiri</source>
        <translation>list of things, own line</translation>
    </message>
    <message>
        <source>nama yang menyerahkan</source>
        <translation>name of who hands over</translation>
    </message>
    <message>
        <source>nama yang menerima</source>
        <translation>name of who receives</translation>
    </message>
    <message>
        <source>hari serah terima</source>
        <translation>day of the handing over</translation>
    </message>
    <message>
        <source>tanggal serah terima</source>
        <translation>date of the handing over</translation>
    </message>
    <message>
        <source>tempat serah terima</source>
        <translation>place of the handing over</translation>
    </message>
    <message>
        <source>keadaan orangnya</source>
        <translation>state of the person</translation>
    </message>
    <message>
        <source>nama provinsi</source>
        <translation>name of the province</translation>
    </message>
    <message>
        <source>surat yang dimohon</source>
        <translation>letter asked for</translation>
    </message>
    <message>
        <source>tanggal serah terima dengan huruf</source>
        <translation>day of the handover in words</translation>
    </message>
    <message>
        <source>tiba dengan apa dan kapan, boleh kosong</source>
        <translation>how and when they arrived, may be empty</translation>
    </message>
    <message>
        <source>banyaknya rangkap</source>
        <translation>number of copies</translation>
    </message>
    <message>
        <source>nama usaha</source>
        <translation>name of the business</translation>
    </message>
    <message>
        <source>bidang usaha</source>
        <translation>line of business</translation>
    </message>
    <message>
        <source>tempat usaha</source>
        <translation>place of business</translation>
    </message>
    <message>
        <source>berjalan sejak kapan</source>
        <translation>since when it runs</translation>
    </message>
    <message>
        <source>tanggal pengaduan</source>
        <translation>date of the complaint</translation>
    </message>
    <message>
        <source>langkah berikut</source>
        <translation>next step</translation>
    </message>
    <message>
        <source>daftar tujuan, di baris sendiri</source>
        <translation>list of purposes, on a line of its own</translation>
    </message>
    <message>
        <source>disimpan selama apa</source>
        <translation>how long it is kept</translation>
    </message>
    <message>
        <source>siapa yang dapat melihat</source>
        <translation>who may see it</translation>
    </message>
    <message>
        <source>ke mana dapat dikirim</source>
        <translation>where it may be sent</translation>
    </message>
    <message>
        <source>tanggal meninggal</source>
        <translation>date of death</translation>
    </message>
    <message>
        <source>tempat meninggal</source>
        <translation>place of death</translation>
    </message>
    <message>
        <source>sebab meninggal, boleh kosong</source>
        <translation>cause of death, may be empty</translation>
    </message>
    <message>
        <source>dasar keterangan</source>
        <translation>basis of the statement</translation>
    </message>
    <message>
        <source>nama keluarga</source>
        <translation>name of the relative</translation>
    </message>
    <message>
        <source>hubungan keluarga</source>
        <translation>relation</translation>
    </message>
    <message>
        <source>daftar ahli waris, di baris sendiri</source>
        <translation>list of heirs, on a line of its own</translation>
    </message>
    <message>
        <source>nama yang mewakili</source>
        <translation>name of who signs for them</translation>
    </message>
    <message>
        <source>tabel pihak lain, di baris sendiri</source>
        <translation>table of the other party, on a line of its own</translation>
    </message>
    <message>
        <source>daftar yang disepakati, baris sendiri</source>
        <translation>list of what was agreed, on a line of its own</translation>
    </message>
    <message>
        <source>nama pihak lain</source>
        <translation>name of the other party</translation>
    </message>
    <message>
        <source>pokok masalah</source>
        <translation>the matter</translation>
    </message>
    <message>
        <source>hari pertemuan</source>
        <translation>day of the meeting</translation>
    </message>
    <message>
        <source>tanggal pertemuan</source>
        <translation>date of the meeting</translation>
    </message>
    <message>
        <source>tanggal pertemuan dengan huruf</source>
        <translation>date of the meeting in words</translation>
    </message>
    <message>
        <source>tempat pertemuan</source>
        <translation>place of the meeting</translation>
    </message>
    <message>
        <source>tabel penerima kuasa, di baris sendiri</source>
        <translation>table of the attorney, on a line of its own</translation>
    </message>
    <message>
        <source>daftar yang dikuasakan, baris sendiri</source>
        <translation>list of matters, on a line of its own</translation>
    </message>
    <message>
        <source>nama penerima kuasa</source>
        <translation>name of the attorney</translation>
    </message>
    <message>
        <source>pemulangan atau penelusuran</source>
        <translation>repatriation or tracing</translation>
    </message>
    <message>
        <source>ringkasan kejadian</source>
        <translation>what happened in short</translation>
    </message>
    <message>
        <source>kabar terakhir</source>
        <translation>last news</translation>
    </message>
</context>
<context>
    <name>undoing</name>
    <message>
        <source>Urungkan catatan {what}?</source>
        <translation>Undo the record of {what}?</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Sudah tercetak di surat nomor {papers}. Surat itu tidak ikut berubah.</source>
        <translation>Already printed on paper no. {papers}. That paper does not change.</translation>
    </message>
    <message>
        <source>Sudah diubah atau dipakai sesudah impor, jadi tetap: {names}.</source>
        <translation>Changed or used since the import, so they stay: {names}.</translation>
    </message>
    <message>
        <source>Sudah diubah atau dipakai sesudah impor, jadi tetap: {names} dan {more} lagi.</source>
        <translation>Changed or used since the import, so they stay: {names} and {more} more.</translation>
    </message>
    <message>
        <source>Urungkan sisanya?</source>
        <translation>Undo the rest?</translation>
    </message>
    <message>
        <source>Urungkan sisanya</source>
        <translation>Undo the rest</translation>
    </message>
    <message>
        <source>Lakukan lagi catatan {what}?</source>
        <translation>Do the record of {what} again?</translation>
    </message>
    <message>
        <source>Lakukan lagi</source>
        <translation>Do again</translation>
    </message>
</context>
<context>
    <name>workers</name>
    <message>
        <source>Perjalanan</source>
        <translation>Journey</translation>
    </message>
    <message>
        <source>Kejadian lain…</source>
        <translation>Other event…</translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Yang sudah terjadi</source>
        <translation>What happened so far</translation>
    </message>
    <message>
        <source>Data diperiksa</source>
        <translation>Data verified</translation>
    </message>
    <message>
        <source>Belum pernah diperiksa.</source>
        <translation>Never verified.</translation>
    </message>
</context>
</TS>
