<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="id_ID">
<context>
    <name>AccountStep</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Isian akun belum disimpan.</source>
        <translation>What was filled in is not saved yet.</translation>
    </message>
    <message>
        <source>Buang isian</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Tutup akun {name}?</source>
        <translation>Close the account of {name}?</translation>
    </message>
    <message>
        <source>Ia tidak dapat masuk lagi. Catatan dan surat tetap memakai namanya.</source>
        <translation>They can no longer sign in. Records and letters keep their name.</translation>
    </message>
    <message>
        <source>Tutup akun</source>
        <translation>Close account</translation>
    </message>
    <message>
        <source>Menyimpan akun …</source>
        <translation>Saving the account …</translation>
    </message>
    <message>
        <source>Ditutup {date}. Isi sandi baru untuk membukanya lagi.</source>
        <translation>Closed {date}. Type a new password to open it again.</translation>
    </message>
    <message>
        <source>Sandi diisi hanya bila diganti.</source>
        <translation>Fill in the password only to change it.</translation>
    </message>
    <message>
        <source>Akun Anda</source>
        <translation>Your account</translation>
    </message>
    <message>
        <source>Mulai sekarang setiap orang masuk dengan nama dan sandi sendiri, sesudah data desa terbuka. Akun pertama ini milik Anda dan boleh melakukan semuanya.</source>
        <translation>From now on everybody signs in with their own name and password, after the village&apos;s data were opened. This first account is yours and may do everything.</translation>
    </message>
    <message>
        <source>Tambah petugas</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Biarkan orangnya sendiri mengetik sandinya; tidak seorang pun dapat membacanya lagi.</source>
        <translation>Let the person type the password; nobody can read it again.</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Tutup akun…</source>
        <translation>Close account…</translation>
    </message>
</context>
<context>
    <name>ActionPage</name>
    <message>
        <source>Catat tindakan</source>
        <translation>Record an action</translation>
    </message>
</context>
<context>
    <name>ActivitiesBook</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Impor peserta</source>
        <translation>Import participants</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Kegiatan baru</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>Catat kehadiran…</source>
        <translation>Note attendance…</translation>
    </message>
    <message>
        <source>Tidak ada kegiatan dengan kata “{words}”.</source>
        <translation>No activity has the words “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada kegiatan yang dicatat: sosialisasi, pertemuan, bina anak.</source>
        <translation>No activity was recorded yet: talks, meetings, care for children.</translation>
    </message>
    <message>
        <source>Catat kegiatan pertama</source>
        <translation>Record the first activity</translation>
    </message>
    <message>
        <source>Belum ada kegiatan jenis ini.</source>
        <translation>There is no activity of this kind yet.</translation>
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
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Sumber dana</source>
        <translation>Funded by</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>{count} diundang</source>
        <translation>{count} invited</translation>
    </message>
    <message>
        <source>Belum ada peserta</source>
        <translation>Nobody listed yet</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N kegiatan baru   F8 peserta   F3 saring   Esc kembali</source>
        <translation>Enter open   Ctrl+N new activity   F8 participants   F3 filter   Esc back</translation>
    </message>
    <message>
        <source>Belum dicatat</source>
        <translation>Not noted yet</translation>
    </message>
    <message>
        <source>{present} dari {listed}</source>
        <translation>{present} of {listed}</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Catat kegiatan</source>
        <translation>Record an activity</translation>
    </message>
    <message>
        <source>Kegiatan ini</source>
        <translation>This activity</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Foto kegiatan</source>
        <translation>Photos of the activity</translation>
    </message>
    <message>
        <source>Daftarkan peserta…</source>
        <translation>List participants…</translation>
    </message>
    <message>
        <source>Cetak daftar hadir</source>
        <translation>Print the attendance sheet</translation>
    </message>
    <message>
        <source>Catat kehadiran…</source>
        <translation>Note attendance…</translation>
    </message>
    <message>
        <source>Berita acara…</source>
        <translation>Minutes…</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{listed} di daftar, {present} hadir</source>
        <translation>{listed} listed, {present} present</translation>
    </message>
    <message>
        <source>{count} belum dicatat hadir atau tidak</source>
        <translation>{count} not yet noted as present or not</translation>
    </message>
    <message numerus="yes">
        <source>{count} anak ikut</source>
        <translation>
            <numerusform>{count} child came along</numerusform>
            <numerusform>{count} children came along</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityPeoplePage</name>
    <message>
        <source>Enter orangnya   Ctrl+. tindakan   Ctrl+N daftarkan   F8 kehadiran   Esc kembali</source>
        <translation>Enter the person   Ctrl+. acts   Ctrl+N list more   F8 attendance   Esc back</translation>
    </message>
    <message>
        <source>Peserta {title}</source>
        <translation>Participants of {title}</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Bukan penduduk…</source>
        <translation>Not a resident…</translation>
    </message>
    <message>
        <source>Daftar hadir</source>
        <translation>Attendance sheet</translation>
    </message>
    <message>
        <source>Kehadiran</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Daftarkan…</source>
        <translation>List more…</translation>
    </message>
    <message>
        <source>Tidak ada peserta dengan kata “{words}”.</source>
        <translation>No participant has the words “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada peserta.</source>
        <translation>Nobody takes part yet.</translation>
    </message>
    <message>
        <source>Daftarkan</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Tamu ini bukan penduduk, jadi tanpa halaman.</source>
        <translation>This guest is not a resident, and so has no page.</translation>
    </message>
    <message>
        <source>Buka orangnya</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Hapus, salah daftar</source>
        <translation>Delete, listed by mistake</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>L/P</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Dusun atau asal</source>
        <translation>Hamlet or origin</translation>
    </message>
    <message>
        <source>Sebagai</source>
        <translation>As</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Yang dapat dilakukan</source>
        <translation>What can be done</translation>
    </message>
</context>
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
    <message>
        <source>Enter buka   Ctrl+N P3MI baru   F3 saring   Esc kembali   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new P3MI   F3 filter   Esc back   F1 help</translation>
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
    <message numerus="yes">
        <source>Sisa {days} hari.</source>
        <translation>
            <numerusform>{days} day left.</numerusform>
            <numerusform>{days} days left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tindak lanjut terlambat.</source>
        <translation>
            <numerusform>{count} follow-up action is late.</numerusform>
            <numerusform>{count} follow-up actions are late.</numerusform>
        </translation>
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
    <message>
        <source>Persetujuan</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Persetujuan ini</source>
        <translation>This consent</translation>
    </message>
    <message>
        <source>Cetak formulir</source>
        <translation>Print the form</translation>
    </message>
    <message>
        <source>Bunyinya</source>
        <translation>Its wording</translation>
    </message>
    <message>
        <source>Formulir persetujuan</source>
        <translation>Consent form</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>NIK ini sudah terdaftar: {name}, {hamlet}.</source>
        <translation>This NIK is registered already: {name}, {hamlet}.</translation>
    </message>
    <message>
        <source>{count} mirip: {name}, {hamlet} ({score} %)</source>
        <translation>{count} alike: {name}, {hamlet} ({score} %)</translation>
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
    <name>AnswerPage</name>
    <message>
        <source>Catat jawaban</source>
        <translation>Record the answer</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>Ketik lembar</source>
        <translation>Type the sheet back</translation>
    </message>
    <message>
        <source>Lembar {hamlet}</source>
        <translation>Sheet of {hamlet}</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>Yang menyetujui</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>“{act}” perlu disetujui orang kedua.</source>
        <translation>“{act}” needs a second person&apos;s approval.</translation>
    </message>
    <message>
        <source>Sandi yang menyetujui</source>
        <translation>Password of the approver</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Persetujuan orang kedua</source>
        <translation>Approval by a second person</translation>
    </message>
    <message>
        <source>Tidak ada di tempat</source>
        <translation>Nobody is there</translation>
    </message>
    <message>
        <source>Tulis mengapa tidak dapat menunggu. Alasannya tersimpan, dan sekretaris, kepala desa atau wakilnya diminta melihatnya kemudian.</source>
        <translation>Write why it cannot wait. The reason is kept, and the secretary, the village head or their deputy are asked to look at it afterwards.</translation>
    </message>
    <message>
        <source>Lanjut tanpa orang kedua</source>
        <translation>Go on without a second person</translation>
    </message>
</context>
<context>
    <name>ArmsStep</name>
    <message>
        <source>Lambang di kop surat</source>
        <translation>Coat of arms on the letterhead</translation>
    </message>
    <message>
        <source>Lambang kabupaten dicetak di kop surat dan di atas sertifikat. Program ini tidak membawanya: pilih berkas gambar dari kabupaten atau dari surat desa yang lama.</source>
        <translation>The regency&apos;s coat of arms is printed on the letterhead and above certificates. This program does not bring it: choose a picture file from the regency or from an earlier village letter.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Pilih gambar…</source>
        <translation>Choose a picture…</translation>
    </message>
    <message>
        <source>Nanti saja</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Gambar (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Lambang</source>
        <translation>Coat of arms</translation>
    </message>
    <message>
        <source>Membaca gambar …</source>
        <translation>Reading the picture …</translation>
    </message>
    <message>
        <source>Gambar ini dicetak di setiap surat.</source>
        <translation>This picture is printed on every letter.</translation>
    </message>
    <message>
        <source>Pakai lambang ini</source>
        <translation>Use this picture</translation>
    </message>
    <message>
        <source>Belum ada? Tidak apa: lambang dapat dipasang nanti di Pengaturan, Kop surat.</source>
        <translation>None at hand? Never mind: it can be put in later in Settings, Letterhead.</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>Angka wilayah</source>
        <translation>Figures of the area</translation>
    </message>
    <message>
        <source>Pertanyaan</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Simpan Excel…</source>
        <translation>Save Excel…</translation>
    </message>
    <message>
        <source>Lihat dan cetak</source>
        <translation>View and print</translation>
    </message>
    <message>
        <source>Terbitkan…</source>
        <translation>Publish…</translation>
    </message>
    <message>
        <source>Terbitkan angka ke folder</source>
        <translation>Publish figures into a folder</translation>
    </message>
    <message>
        <source>Menulis angka …</source>
        <translation>Writing figures …</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Rekap konsolidasi (L22)</source>
        <translation>Consolidated summary (L22)</translation>
    </message>
    <message>
        <source>Kotak titik-titik: di bawah 5, disembunyikan. Garis: tahun lalu.</source>
        <translation>Dotted box: below 5, hidden. Line: last year.</translation>
    </message>
    <message>
        <source>Setahun</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>Simpan Excel</source>
        <translation>Save Excel</translation>
    </message>
    <message>
        <source>Tersimpan: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
    <message numerus="yes">
        <source>{count} berkas tersimpan di {folder}.</source>
        <translation>
            <numerusform>{count} file saved in {folder}.</numerusform>
            <numerusform>{count} files saved in {folder}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message>
        <source>Jatuhkan berkas di sini, tempel (Ctrl+V), atau pilih.</source>
        <translation>Drop files here, paste (Ctrl+V), or choose.</translation>
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
        <translation>There is not a picture or file to paste.</translation>
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
    <name>AttendancePage</name>
    <message>
        <source>Catat kehadiran</source>
        <translation>Record attendance</translation>
    </message>
    <message>
        <source>Kehadiran {title}</source>
        <translation>Attendance {title}</translation>
    </message>
    <message>
        <source>Enter saja berarti hadir; I izin, S sakit, A alpa.</source>
        <translation>Enter alone means present (hadir); I excused, S ill, A absent.</translation>
    </message>
    <message>
        <source>Yang dibiarkan kosong belum diketahui, dan tidak dihitung.</source>
        <translation>What is left empty is not known yet, and is not counted.</translation>
    </message>
    <message>
        <source>Jam (JP) pertemuan menentukan persen kehadiran.</source>
        <translation>The hours (JP) of a meeting decide the share of attendance.</translation>
    </message>
    <message>
        <source>Angkatan ini sudah ditutup; lembarnya hanya dapat dilihat.</source>
        <translation>This batch is closed; its sheet can only be looked at.</translation>
    </message>
    <message>
        <source>Mengetik cepat</source>
        <translation>Typing fast</translation>
    </message>
    <message>
        <source>Hapus pertemuan</source>
        <translation>Delete the meeting</translation>
    </message>
    <message>
        <source>Pertemuan ini</source>
        <translation>This meeting</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Terbuka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Perlu perhatian</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Enter buka   F3 saring   F8 janji dan kerja   F1 bantuan</source>
        <translation>Enter open   F3 filter   F8 promised and done   F1 help</translation>
    </message>
    <message>
        <source>Yang melihat daftar ini: {who}.</source>
        <translation>This list is seen by: {who}.</translation>
    </message>
    <message>
        <source>Pantauan</source>
        <translation>Watched</translation>
    </message>
    <message>
        <source>Batas…</source>
        <translation>Limits…</translation>
    </message>
    <message>
        <source>Janji dan kerja</source>
        <translation>Promised and done</translation>
    </message>
    <message>
        <source>Periksa seluruh buku</source>
        <translation>Look through all</translation>
    </message>
    <message>
        <source>Daftar ini tidak dicetak atau diekspor. Untuk jumlahnya, pakai laporan Perlu perhatian.</source>
        <translation>This list is not printed or exported. For its counts use the report Needs attention.</translation>
    </message>
    <message>
        <source>Memeriksa buku kiriman …</source>
        <translation>Looking through the ledger …</translation>
    </message>
    <message numerus="yes">
        <source>Selesai diperiksa: {count} hal perlu perhatian.</source>
        <translation>
            <numerusform>Looked through: {count} matter needs attention.</numerusform>
            <numerusform>Looked through: {count} matters need attention.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidak ada yang cocok dengan “{words}”.</source>
        <translation>Nothing matches “{words}”.</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu diperhatikan. Yang diperhatikan bukan tuduhan:
petugas bertanya, memberi nasihat, lalu menuliskan jawabannya.</source>
        <translation>Nothing needs attention. What is noticed is not an accusation:
the officer asks, advises, and writes the answer down.</translation>
    </message>
    <message>
        <source>Belum ada keputusan seperti ini.</source>
        <translation>No decision like this yet.</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Hal</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Pekerja</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Mengapa</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Tingkat</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decision</translation>
    </message>
</context>
<context>
    <name>AttentionRoom</name>
    <message>
        <source>Janji dan kerja</source>
        <translation>Promised and done</translation>
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
        <source>Pilih dulu cadangan yang dituju.</source>
        <translation>First choose the backup to go back to.</translation>
    </message>
    <message>
        <source>Folder untuk cadangan</source>
        <translation>Folder for the backup</translation>
    </message>
    <message>
        <source>{name} tidak ada lagi</source>
        <translation>{name} is not there any more</translation>
    </message>
    <message>
        <source>Stiknya dicabut atau foldernya dihapus. Pasang lagi, atau pilih lain.</source>
        <translation>The stick was pulled out or the folder deleted. Put it back, or choose another place.</translation>
    </message>
    <message>
        <source>{name} tidak ada lagi: pilih folder lain</source>
        <translation>{name} is not there any more: choose another folder</translation>
    </message>
    <message>
        <source>Cadangan sedang dibuat. Hentikan dan tutup?</source>
        <translation>A backup is being made. Stop it and close?</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message numerus="yes">
        <source>{people} orang, {size}, dibaca ulang dan cocok. Berkas {name}.</source>
        <translation>
            <numerusform>{people} person, {size}, read back and equal. File {name}.</numerusform>
            <numerusform>{people} people, {size}, read back and equal. File {name}.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>Dibaca sampai akhir dan isinya lengkap: {people} orang, dibuat {day}. Dapat dipakai memulihkan.</source>
        <translation>
            <numerusform>Read to its end and complete: {people} person, made {day}. It can be used to restore.</numerusform>
            <numerusform>Read to its end and complete: {people} people, made {day}. It can be used to restore.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>Cadangan luar: {age} hari yang lalu</source>
        <translation>
            <numerusform>Outside backup: {age} day ago</numerusform>
            <numerusform>Outside backup: {age} days ago</numerusform>
        </translation>
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
        <source>Kembalikan semua…</source>
        <translation>Put everything back…</translation>
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
    <message>
        <source>Lihat salinannya</source>
        <translation>Show these copies</translation>
    </message>
    <message>
        <source>Belum ada; yang pertama dibuat setengah jam sesudah ada perubahan.</source>
        <translation>None yet; the first is made half an hour after something changed.</translation>
    </message>
    <message numerus="yes">
        <source>{count} salinan, terakhir {day}. Menolong bila data rusak atau salah hapus; bila komputernya hilang, ini ikut hilang.</source>
        <translation>
            <numerusform>{count} copy, of {day}. It helps when the data are damaged or something was deleted by mistake; if the computer is lost, so is the copy.</numerusform>
            <numerusform>{count} copies, the last {day}. They help when the data are damaged or something was deleted by mistake; if the computer is lost, so are they.</numerusform>
        </translation>
    </message>
    <message>
        <source>Otomatis di komputer ini</source>
        <translation>Automatic, on this computer</translation>
    </message>
    <message>
        <source>Pilih dulu cadangan yang datanya diambil.</source>
        <translation>First choose the copy whose records are taken.</translation>
    </message>
    <message>
        <source>Membandingkan cadangan</source>
        <translation>Comparing the copy</translation>
    </message>
    <message>
        <source>Cadangan ini dari sebelum kunci diganti. Kata sandi atau kode waktu itu:</source>
        <translation>This copy is of before the key was changed. The passphrase or code of then:</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Ambil kembali…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>Stik hilang…</source>
        <translation>Lost stick…</translation>
    </message>
    <message>
        <source>Rusak</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Belum diperiksa</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>Baik, {time}</source>
        <translation>Good, {time}</translation>
    </message>
    <message>
        <source>Rusak, {time}</source>
        <translation>Damaged, {time}</translation>
    </message>
</context>
<context>
    <name>BackupRoom</name>
    <message>
        <source>Program belum ditutup, jadi data tidak berubah.</source>
        <translation>The program was not closed, so the data stay as they are.</translation>
    </message>
</context>
<context>
    <name>BatchDone</name>
    <message numerus="yes">
        <source>{count} surat terbit, menurut dusun dan nama.</source>
        <translation>
            <numerusform>{count} letter issued, by hamlet and name.</numerusform>
            <numerusform>{count} letters issued, by hamlet and name.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>Tidak dibuat untuk {count} orang</source>
        <translation>
            <numerusform>Not made for {count} person</numerusform>
            <numerusform>Not made for {count} people</numerusform>
        </translation>
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
        <translation>Issuing …</translation>
    </message>
    <message numerus="yes">
        <source>Terbitkan {kind} untuk {count} orang?</source>
        <translation>
            <numerusform>Issue {kind} for {count} person?</numerusform>
            <numerusform>Issue {kind} for {count} people?</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>Terbitkan {count} surat</source>
        <translation>
            <numerusform>Issue {count} letter</numerusform>
            <numerusform>Issue {count} letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} orang dipilih</source>
        <translation>
            <numerusform>{count} person chosen</numerusform>
            <numerusform>{count} people chosen</numerusform>
        </translation>
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
        <source>dan {count} orang lagi</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>{count} tidak dapat menerima surat ini:</source>
        <translation>{count} cannot have this letter:</translation>
    </message>
    <message>
        <source>Tidak dapat menerima</source>
        <translation>Cannot have it</translation>
    </message>
    <message>
        <source>Tambah pengajar</source>
        <translation>Add a trainer</translation>
    </message>
    <message>
        <source>Angkatan baru</source>
        <translation>New batch</translation>
    </message>
    <message>
        <source>Cetak…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Batalkan angkatan ini?</source>
        <translation>Cancel this batch?</translation>
    </message>
    <message>
        <source>Batalkan angkatan</source>
        <translation>Cancel batch</translation>
    </message>
    <message>
        <source>Angkatan ini</source>
        <translation>This batch</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Pertemuan</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Pindaian daftar hadir, foto</source>
        <translation>Scans of attendance sheets, photos</translation>
    </message>
    <message>
        <source>{hours} JP</source>
        <translation>{hours} JP</translation>
    </message>
    <message>
        <source>Tujuan {country}</source>
        <translation>For {country}</translation>
    </message>
    <message>
        <source>Hadir paling sedikit {share}%</source>
        <translation>Attendance at least {share}%</translation>
    </message>
    <message>
        <source>Syarat: {needs}</source>
        <translation>Required: {needs}</translation>
    </message>
    <message numerus="yes">
        <source>{seated} peserta, {waiting} di daftar tunggu</source>
        <translation>
            <numerusform>{seated} participant, {waiting} on the waiting list</numerusform>
            <numerusform>{seated} participants, {waiting} on the waiting list</numerusform>
        </translation>
    </message>
    <message>
        <source>Dibatalkan: {reason}</source>
        <translation>Cancelled: {reason}</translation>
    </message>
    <message>
        <source>Daftarkan calon…</source>
        <translation>Enrol candidates…</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Catat kehadiran…</source>
        <translation>Record attendance…</translation>
    </message>
    <message>
        <source>Isi hasil…</source>
        <translation>Enter results…</translation>
    </message>
    <message>
        <source>Selesaikan</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Buka lagi</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Batalkan…</source>
        <translation>Cancel…</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>BatchesPage</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N angkatan baru   F3 saring   F8 peserta   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new batch   F3 filter   F8 participants   F1 help</translation>
    </message>
    <message>
        <source>Pelatihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Program…</source>
        <translation>Courses…</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Angkatan baru</source>
        <translation>New batch</translation>
    </message>
    <message>
        <source>Tidak ada angkatan dengan kata “{words}”.</source>
        <translation>No batch with the word “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada angkatan pelatihan. Catat programnya, buka angkatannya,
lalu daftarkan calon yang belum punya kompetensi untuk negara tujuannya.</source>
        <translation>No training yet. Record the course, open a batch,
then enrol the candidates who lack the competence for where they go.</translation>
    </message>
    <message>
        <source>Buka angkatan pertama</source>
        <translation>Open the first batch</translation>
    </message>
    <message>
        <source>Tidak ada angkatan pada tahap ini.</source>
        <translation>No batch at this stage.</translation>
    </message>
    <message>
        <source>{seats}, {count} menunggu</source>
        <translation>{seats}, {count} waiting</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>Angkatan</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Penyelenggara</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Impor peserta</source>
        <translation>Import participants</translation>
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
        <source>Keranjang kosong.
Yang dihapus dapat dikembalikan dari sini selama 90 hari.</source>
        <translation>The bin is empty.
What is discarded can be brought back from here for 90 days.</translation>
    </message>
    <message>
        <source>Kembalikan “{what}”?</source>
        <translation>Bring “{what}” back?</translation>
    </message>
    <message>
        <source>Dihapus</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Bring back</translation>
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
    <name>BlocksPage</name>
    <message>
        <source>Blok nomor pinjaman</source>
        <translation>Lent blocks of numbers</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Belum ada nomor yang dipinjamkan.</source>
        <translation>No numbers are lent yet.</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Urutan</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Terpakai</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Dipinjamkan</source>
        <translation>Lent</translation>
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
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>BreachPage</name>
    <message>
        <source>Catat kegagalan</source>
        <translation>Record a breach</translation>
    </message>
    <message>
        <source>Paling lambat {moment}</source>
        <translation>At the latest {moment}</translation>
    </message>
    <message>
        <source>Sudah lewat; beri tahu hari ini juga.</source>
        <translation>Past due; tell them today.</translation>
    </message>
    <message numerus="yes">
        <source>{hours} jam lagi</source>
        <translation>
            <numerusform>{hours} hour left</numerusform>
            <numerusform>{hours} hours left</numerusform>
        </translation>
    </message>
    <message>
        <source>Orang yang terkena belum ditulis: isi nama dusun, “pekerja” atau “semua”.</source>
        <translation>Whom it touches is not written yet: fill in a hamlet, “pekerja” or “semua”.</translation>
    </message>
    <message numerus="yes">
        <source>{count} orang terkena</source>
        <translation>
            <numerusform>{count} person affected</numerusform>
            <numerusform>{count} people affected</numerusform>
        </translation>
    </message>
    <message>
        <source>Batas waktu</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Daftar orang</source>
        <translation>List of persons</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Surat kepada lembaga</source>
        <translation>Letter to the authority</translation>
    </message>
    <message>
        <source>Surat kepada warga</source>
        <translation>Letter to residents</translation>
    </message>
    <message>
        <source>Daftar orang yang terkena</source>
        <translation>List of those affected</translation>
    </message>
    <message>
        <source>Terenkripsi dan kata sandi tidak ikut hilang: isinya tidak terbaca, tetapi kejadiannya tetap dicatat.</source>
        <translation>Encrypted, and the passphrase is not lost with it: the content cannot be read, but the event is recorded all the same.</translation>
    </message>
    <message>
        <source>Ganti kata sandi di Pengaturan bila kata sandinya mungkin diketahui.</source>
        <translation>Change the passphrase in Settings if it may be known.</translation>
    </message>
    <message>
        <source>Buat cadangan baru di stik lain.</source>
        <translation>Make a new backup on another stick.</translation>
    </message>
    <message>
        <source>Yang dikerjakan dulu</source>
        <translation>What to do first</translation>
    </message>
    <message>
        <source>Laporan, foto</source>
        <translation>Reports, photos</translation>
    </message>
</context>
<context>
    <name>BreachesPage</name>
    <message>
        <source>Enter buka   Ctrl+N catat   Esc kembali   F1 bantuan</source>
        <translation>Enter open   Ctrl+N record   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kegagalan pelindungan</source>
        <translation>Data breaches</translation>
    </message>
    <message>
        <source>Catat kegagalan</source>
        <translation>Record a breach</translation>
    </message>
    <message>
        <source>Belum ada. Bila stik hilang atau data salah kirim, catat segera:
orangnya dan lembaga diberi tahu dalam 3 x 24 jam.</source>
        <translation>None yet. If a stick is lost or data went to the wrong one, record it at once:
the persons and the authority are told within 3 x 24 hours.</translation>
    </message>
    <message>
        <source>Diketahui</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Apa yang terjadi</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Jenis kejadian</source>
        <translation>Kind of event</translation>
    </message>
    <message>
        <source>Pemberitahuan</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>sudah</source>
        <translation>given</translation>
    </message>
    <message>
        <source>paling lambat {moment}</source>
        <translation>due {moment}</translation>
    </message>
</context>
<context>
    <name>BusinessPage</name>
    <message>
        <source>Tambah sumber modal</source>
        <translation>Add a source of capital</translation>
    </message>
    <message>
        <source>Tambah izin</source>
        <translation>Add a licence</translation>
    </message>
    <message>
        <source>Catat usaha</source>
        <translation>Record a business</translation>
    </message>
    <message>
        <source>Berhenti</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Berjalan</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Usaha ini</source>
        <translation>This business</translation>
    </message>
    <message>
        <source>Modal dan kiriman</source>
        <translation>Capital and remittances</translation>
    </message>
    <message>
        <source>Kemajuan</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Foto dan pindaian izin</source>
        <translation>Photos and scans of licences</translation>
    </message>
    <message>
        <source>Mengapa usaha ini berhenti?</source>
        <translation>Why did this business end?</translation>
    </message>
    <message>
        <source>Berjalan lagi</source>
        <translation>Running again</translation>
    </message>
    <message>
        <source>Catat kemajuan…</source>
        <translation>Note progress…</translation>
    </message>
    <message>
        <source>Isi modal dari buku kiriman</source>
        <translation>Take capital from the ledger</translation>
    </message>
    <message>
        <source>Buka pemiliknya</source>
        <translation>Open its owner</translation>
    </message>
    <message>
        <source>Buka kelompoknya</source>
        <translation>Open its group</translation>
    </message>
    <message>
        <source>Catat berhenti…</source>
        <translation>Note that it ended…</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Modal {amount}</source>
        <translation>Capital {amount}</translation>
    </message>
    <message>
        <source>{share}% dari kiriman</source>
        <translation>{share}% from remittances</translation>
    </message>
    <message>
        <source>Buku kiriman mencatat {amount} untuk usaha, dari keluarga ini.</source>
        <translation>The ledger says {amount} came for a business, from this household.</translation>
    </message>
    <message>
        <source>Berhenti {date}: {why}</source>
        <translation>Ended {date}: {why}</translation>
    </message>
    <message>
        <source>Jawab kebutuhannya</source>
        <translation>Answer what is needed</translation>
    </message>
    <message>
        <source>Yang ditawarkan</source>
        <translation>What was offered</translation>
    </message>
    <message>
        <source>Profil usaha…</source>
        <translation>Business profile…</translation>
    </message>
    <message>
        <source>Persetujuan ditarik</source>
        <translation>Consent withdrawn</translation>
    </message>
    <message>
        <source>Pemiliknya menarik persetujuan. Usaha ini dibekukan dan namanya tidak keluar lagi; kantor menanganinya dalam 3 x 24 jam. Alasannya tidak wajib.</source>
        <translation>The owner withdraws the consent. The business is frozen and its name does not leave any more; the office carries it out within 3 x 24 hours. A reason is not required.</translation>
    </message>
    <message>
        <source>Tarik</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Hapus rinciannya</source>
        <translation>Empty its details</translation>
    </message>
    <message>
        <source>Bekukan saja</source>
        <translation>Freeze only</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Yang dihapus: barang, tempat, modal, izin, pekerja, omzet, kemajuan.</source>
        <translation>Emptied are: goods, place, capital, permits, workers, turnover, progress.</translation>
    </message>
    <message>
        <source>Apa yang dikerjakan?</source>
        <translation>What was done?</translation>
    </message>
    <message>
        <source>Siapa yang menyetujui lagi pencatatan usaha ini?</source>
        <translation>Who agrees again that this business is kept?</translation>
    </message>
    <message>
        <source>Setuju</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>Ditarik {moment}; ditangani paling lambat {until}.</source>
        <translation>Withdrawn {moment}; to be carried out by {until}.</translation>
    </message>
    <message>
        <source>Alasan: {why}</source>
        <translation>Reason: {why}</translation>
    </message>
    <message>
        <source>Ditangani {date}: {how}</source>
        <translation>Carried out {date}: {how}</translation>
    </message>
    <message>
        <source>Tarik persetujuan…</source>
        <translation>Withdraw consent…</translation>
    </message>
    <message>
        <source>Tangani penarikan…</source>
        <translation>Carry out the withdrawal…</translation>
    </message>
    <message>
        <source>Setuju lagi…</source>
        <translation>Agree again…</translation>
    </message>
    <message>
        <source>Surat keterangan usaha…</source>
        <translation>Letter about the business…</translation>
    </message>
</context>
<context>
    <name>BusinessesBook</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Usaha</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kelompok…</source>
        <translation>Groups…</translation>
    </message>
    <message>
        <source>Usaha baru</source>
        <translation>New business</translation>
    </message>
    <message>
        <source>Catat kemajuan…</source>
        <translation>Note progress…</translation>
    </message>
    <message>
        <source>Tidak ada usaha dengan kata “{words}”.</source>
        <translation>No business has the words “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada usaha purna PMI atau keluarganya yang dicatat.</source>
        <translation>No business of a returnee or a family was recorded yet.</translation>
    </message>
    <message>
        <source>Catat usaha pertama</source>
        <translation>Record the first business</translation>
    </message>
    <message>
        <source>Tidak ada usaha seperti itu.</source>
        <translation>There is no such business.</translation>
    </message>
    <message>
        <source>Bidang</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Dijalankan</source>
        <translation>Run by</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Modal</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Kemajuan</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Berhenti</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Berjalan</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Belum disetujui</source>
        <translation>No consent yet</translation>
    </message>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N usaha baru   F3 saring   Esc kembali   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new business   F3 filter   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Ditarik</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Butuh {need}</source>
        <translation>Needs {need}</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Catat tindakan</source>
        <translation>Record an action</translation>
    </message>
    <message>
        <source>Kasus {number}</source>
        <translation>Case {number}</translation>
    </message>
    <message>
        <source>Yang boleh membuka: {who}.</source>
        <translation>Who may open it: {who}.</translation>
    </message>
    <message>
        <source>Terakhir dibuka {when}, {who}: {why}.</source>
        <translation>Last opened {when}, {who}: {why}.</translation>
    </message>
    <message>
        <source>Data terbuka; tertutup sendiri setelah tiga menit</source>
        <translation>Open; closes by itself after three minutes</translation>
    </message>
    <message>
        <source>Data tertutup, setiap pembukaan dicatat</source>
        <translation>Closed; every opening is recorded</translation>
    </message>
    <message>
        <source>Tutup data</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Buka data tertutup…</source>
        <translation>Open closed data…</translation>
    </message>
    <message>
        <source>Dugaan perdagangan orang: program wajib mengusulkan rujukan. Yang memutuskan petugas.</source>
        <translation>Suspected trafficking: the program must propose a referral. People decide.</translation>
    </message>
    <message>
        <source>Usulan rujukan</source>
        <translation>Proposed referrals</translation>
    </message>
    <message>
        <source>Rujuk</source>
        <translation>Refer</translation>
    </message>
    <message>
        <source>Tidak dirujuk…</source>
        <translation>Do not refer…</translation>
    </message>
    <message>
        <source>Langkah berikut</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Paling lambat {date}</source>
        <translation>By {date}</translation>
    </message>
    <message>
        <source>Catat hasil</source>
        <translation>Record the result</translation>
    </message>
    <message>
        <source>Kasus ini {status}</source>
        <translation>This case: {status}</translation>
    </message>
    <message>
        <source>Ditutup {date}.</source>
        <translation>Closed {date}.</translation>
    </message>
    <message>
        <source>Buka kembali…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>Isi pengaduan</source>
        <translation>What was told</translation>
    </message>
    <message>
        <source>tidak mau disebut</source>
        <translation>does not want to be named</translation>
    </message>
    <message>
        <source>Yang bersangkutan</source>
        <translation>Whom it is about</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>Wali</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Pelapor</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Terlapor</source>
        <translation>Complained of</translation>
    </message>
    <message>
        <source>Waktu dan tempat</source>
        <translation>When and where</translation>
    </message>
    <message>
        <source>Kronologi</source>
        <translation>Chronology</translation>
    </message>
    <message>
        <source>Yang diminta</source>
        <translation>What is asked for</translation>
    </message>
    <message>
        <source>Catatan petugas</source>
        <translation>Notes of the officer</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Yang sudah dilakukan</source>
        <translation>What was done</translation>
    </message>
    <message numerus="yes">
        <source>hari ke-{days} · {count} tindakan</source>
        <translation>
            <numerusform>day {days} · {count} action</numerusform>
            <numerusform>day {days} · {count} actions</numerusform>
        </translation>
    </message>
    <message>
        <source>oleh {who}</source>
        <translation>by {who}</translation>
    </message>
    <message>
        <source>pelapor tidak disebut</source>
        <translation>reporter not named</translation>
    </message>
    <message>
        <source>Pengaduan diterima</source>
        <translation>Complaint received</translation>
    </message>
    <message>
        <source>Kasus ini</source>
        <translation>This case</translation>
    </message>
    <message>
        <source>Kasus yang terhubung</source>
        <translation>Linked cases</translation>
    </message>
    <message>
        <source>di bawah 18 tahun</source>
        <translation>under 18</translation>
    </message>
    <message>
        <source>nama terbuka</source>
        <translation>names shown</translation>
    </message>
    <message>
        <source>inisial saja</source>
        <translation>initials only</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Tidak mau disebut</source>
        <translation>Does not want to be named</translation>
    </message>
    <message>
        <source>pelapor</source>
        <translation>reporter</translation>
    </message>
    <message>
        <source>Tidak dirujuk ke {name}</source>
        <translation>Not referred to {name}</translation>
    </message>
    <message>
        <source>Alasannya tertutup.</source>
        <translation>The reason is closed.</translation>
    </message>
    <message>
        <source>Dikirim {date}</source>
        <translation>Sent {date}</translation>
    </message>
    <message numerus="yes">
        <source>Dijawab dalam {days} hari</source>
        <translation>
            <numerusform>Answered in {days} day</numerusform>
            <numerusform>Answered in {days} days</numerusform>
        </translation>
    </message>
    <message>
        <source>Jawabannya tertutup.</source>
        <translation>The answer is closed.</translation>
    </message>
    <message>
        <source>Rujukan ke {name}</source>
        <translation>Referral to {name}</translation>
    </message>
    <message>
        <source>Catat jawaban…</source>
        <translation>Record the answer…</translation>
    </message>
    <message>
        <source>{done} dari {all} langkah</source>
        <translation>{done} of {all} steps</translation>
    </message>
    <message>
        <source>Daftar periksa</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Isi daftar periksa…</source>
        <translation>Fill in the checklist…</translation>
    </message>
    <message numerus="yes">
        <source>{count} berkas, terkunci</source>
        <translation>
            <numerusform>{count} document, locked</numerusform>
            <numerusform>{count} documents, locked</numerusform>
        </translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Simpan bukti…</source>
        <translation>Keep evidence…</translation>
    </message>
    <message>
        <source>Surat bernomor</source>
        <translation>Numbered letter</translation>
    </message>
    <message>
        <source>Bukti {n}</source>
        <translation>Evidence {n}</translation>
    </message>
    <message>
        <source> (dicoret)</source>
        <translation> (struck out)</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Rangkaian kronologi</source>
        <translation>Chronology bundle</translation>
    </message>
    <message>
        <source>Rujuk…</source>
        <translation>Refer…</translation>
    </message>
    <message>
        <source>Ubah isi</source>
        <translation>Change what was told</translation>
    </message>
    <message>
        <source>Hubungkan kasus…</source>
        <translation>Link a case…</translation>
    </message>
    <message>
        <source>Coret berkas…</source>
        <translation>Strike out a document…</translation>
    </message>
    <message numerus="yes">
        <source>{count} kali dibuka</source>
        <translation>
            <numerusform>opened {count} time</numerusform>
            <numerusform>opened {count} times</numerusform>
        </translation>
    </message>
    <message>
        <source>Riwayat pembukaan</source>
        <translation>Who opened it</translation>
    </message>
    <message>
        <source>Yang terakhir diketahui</source>
        <translation>What was known last</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Belum selesai</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Lewat batas</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Menunggu jawaban</source>
        <translation>Awaiting an answer</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Kasus</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Terima pengaduan</source>
        <translation>Take a complaint</translation>
    </message>
    <message>
        <source>Peran Anda melihat jumlah kasus saja; angkanya di atas.</source>
        <translation>Your role sees counts of cases only; the numbers are above.</translation>
    </message>
    <message>
        <source>Tidak ada kasus bernomor atau berinisial “{words}”.</source>
        <translation>No case with the number or initials “{words}”.</translation>
    </message>
    <message>
        <source>Tidak ada. Semua langkah masih tepat waktu.</source>
        <translation>None. Every step is in time.</translation>
    </message>
    <message>
        <source>Belum ada kasus di sini. Pengaduan lewat telepon atau di loket dicatat
dalam lima menit; isinya tersimpan tertutup.</source>
        <translation>No cases here yet. A complaint by phone or at the counter is taken down
in five minutes; what was told is kept closed.</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Inisial</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>Jenis masalah</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Tingkat</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Paling lambat</source>
        <translation>Due by</translation>
    </message>
    <message>
        <source>Ditangani oleh</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N pengaduan baru   F3 saring   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new complaint   F3 filter   F1 help</translation>
    </message>
    <message>
        <source>Batas angka…</source>
        <translation>Smallest count shown…</translation>
    </message>
    <message>
        <source>Laporan kasus menyamarkan jumlah yang kurang dari berapa?</source>
        <translation>Below which number does the report on cases hide a count?</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ekspor…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Daftar kasus tidak dicetak, dan keluar hanya dengan alasan dan penerima. Untuk jumlahnya, pakai laporan Kasus (L15).</source>
        <translation>The list of cases is not printed, and leaves only with a reason and a recipient. For counts use the report on cases (L15).</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
</context>
<context>
    <name>CasesRoom</name>
    <message>
        <source>Kasus ditindaklanjuti petugas PMI.</source>
        <translation>Cases are followed up by the PMI officer.</translation>
    </message>
    <message>
        <source>Mengapa data tertutup ini dibuka? Alasannya dicatat.</source>
        <translation>Why is this closed record opened? The reason is recorded.</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>draf.pdf</source>
        <translation>draft.pdf</translation>
    </message>
    <message>
        <source>Rangkaian kasus {number}</source>
        <translation>Bundle of case {number}</translation>
    </message>
    <message>
        <source>Menyusun rangkaian …</source>
        <translation>Putting the bundle together …</translation>
    </message>
    <message>
        <source>PDF dan gambar</source>
        <translation>PDF and pictures</translation>
    </message>
    <message>
        <source>Simpan bukti</source>
        <translation>Keep evidence</translation>
    </message>
    <message>
        <source>Menyimpan bukti …</source>
        <translation>Keeping evidence …</translation>
    </message>
    <message>
        <source>Berkas mana yang dicoret?</source>
        <translation>Which document is struck out?</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Mengapa berkas ini dicoret?</source>
        <translation>Why is this document struck out?</translation>
    </message>
    <message>
        <source>Coret</source>
        <translation>Strike out</translation>
    </message>
    <message>
        <source>Mengapa tidak dirujuk ke {office}?</source>
        <translation>Why is it not referred to {office}?</translation>
    </message>
    <message>
        <source>Tidak dirujuk</source>
        <translation>Do not refer</translation>
    </message>
    <message>
        <source>Mengapa kasus ini dibuka kembali?</source>
        <translation>Why is this case reopened?</translation>
    </message>
    <message>
        <source>Buka kembali</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Nomor kasus lain dari kejadian yang sama?</source>
        <translation>Number of another case of the same event?</translation>
    </message>
    <message>
        <source>Hubungkan</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Wajib diisi.</source>
        <translation>Must be filled in.</translation>
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
        <source>Cetak berita acara</source>
        <translation>Print the minutes</translation>
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
        <source>Riwayat tindakan</source>
        <translation>Everything that was done</translation>
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
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tindakan ini sudah berupa pembatalan. Lakukan lagi lewat isiannya.</source>
        <translation>This is an undoing itself. Do it again in the form.</translation>
    </message>
    <message>
        <source>Enter urungkan   F3 saring tindakan atau petugas   Esc kembali</source>
        <translation>Enter undo   F3 filter acts or officers   Esc back</translation>
    </message>
</context>
<context>
    <name>ClashDialog</name>
    <message>
        <source>Diubah dari dua tempat</source>
        <translation>Changed from two places</translation>
    </message>
    <message>
        <source>Data ini diubah sementara isian Anda terbuka. Pilih isian yang dipakai.</source>
        <translation>This record was changed while your form was open. Choose which values hold.</translation>
    </message>
    <message>
        <source>Kedua isian tetap tercatat di riwayat.</source>
        <translation>The history keeps both.</translation>
    </message>
    <message>
        <source>Yang tersimpan berasal dari pekerjaan lain di program ini.</source>
        <translation>What is saved comes from other work in this program.</translation>
    </message>
    <message>
        <source>Terakhir disimpan oleh {name} pukul {time}: {act}.</source>
        <translation>Last saved by {name} at {time}: {act}.</translation>
    </message>
    <message>
        <source>Isian yang berbeda</source>
        <translation>Fields that differ</translation>
    </message>
    <message>
        <source>Yang tersimpan</source>
        <translation>What is saved</translation>
    </message>
    <message>
        <source>Isian Anda</source>
        <translation>What you wrote</translation>
    </message>
    <message>
        <source>Simpan pilihan ini</source>
        <translation>Save this choice</translation>
    </message>
    <message>
        <source>Kembali ke isian</source>
        <translation>Back to the form</translation>
    </message>
</context>
<context>
    <name>ClashesPage</name>
    <message>
        <source>Perlu diputuskan</source>
        <translation>To be decided</translation>
    </message>
    <message>
        <source>Sudah</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Enter pilih yang benar   Ctrl+Z urungkan   Esc kembali   F1 bantuan</source>
        <translation>Enter choose the right one   Ctrl+Z undo   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Isian yang berbeda</source>
        <translation>Fields that differ</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Pilih yang benar</source>
        <translation>Choose the right one</translation>
    </message>
    <message>
        <source>Tidak ada isian yang perlu diputuskan.</source>
        <translation>There are no fields to decide.</translation>
    </message>
    <message>
        <source>NIK ini juga dipakai warga lain. Periksa di Data kembar, lalu gabungkan.</source>
        <translation>Another resident has this NIK too. Look in Written down twice, then merge them.</translation>
    </message>
    <message>
        <source>{about}: {label}. Mana yang benar?</source>
        <translation>{about}: {label}. Which is right?</translation>
    </message>
    <message>
        <source>Pakai yang ini</source>
        <translation>Use this one</translation>
    </message>
    <message>
        <source>Buka orangnya</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>ditulis {who}, {at}</source>
        <translation>written by {who}, {at}</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Yang tampil sekarang</source>
        <translation>Shown now</translation>
    </message>
    <message>
        <source>Yang lain</source>
        <translation>The others</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>NIK sama, periksa</source>
        <translation>Same NIK, check</translation>
    </message>
</context>
<context>
    <name>ClosedLetterPage</name>
    <message>
        <source>Sebelum diterbitkan</source>
        <translation>Before it is issued</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Kolom daftar</source>
        <translation>Columns of the list</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Pakai</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Spasi: tampilkan atau sembunyikan. Alt+↑ Alt+↓: pindahkan.</source>
        <translation>Space: show or hide. Alt+↑ Alt+↓: move.</translation>
    </message>
    <message>
        <source>Tidak muat di jendela ini: {columns}.</source>
        <translation>No room in this window: {columns}.</translation>
    </message>
    <message>
        <source>Seperti semula</source>
        <translation>As before</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
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
    <message>
        <source>Enter buka   Ctrl+N baru   F3 saring   F8 linimasa   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new   F3 filter   F8 timeline   F1 help</translation>
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
        <source>Keputusan lurah</source>
        <translation>Decision of the head</translation>
    </message>
    <message>
        <source>keputusan tentang pelindungan PMI</source>
        <translation>decisions on protecting migrant workers</translation>
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
        <translation>training, supported families, awards, participation</translation>
    </message>
    <message>
        <source>Penetapan Desa Migran Emas</source>
        <translation>Designation as Desa Migran Emas</translation>
    </message>
    <message>
        <source>usulan, asesmen, SK, plakat, pembinaan</source>
        <translation>proposal, assessment, decree, plate, supervision</translation>
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
        <source>Linimasa komitmen</source>
        <translation>Timeline of commitments</translation>
    </message>
</context>
<context>
    <name>ComplaintPage</name>
    <message>
        <source>Disimpan tertutup</source>
        <translation>Kept closed</translation>
    </message>
    <message>
        <source>Nama, kronologi, permintaan dan catatan hanya terbaca setelah dibuka dengan alasan.</source>
        <translation>Names, chronology, demand and notes can only be read once opened with a reason.</translation>
    </message>
    <message>
        <source>Pelapor boleh tidak disebut. Tulis yang diceritakan, bukan dugaan sendiri.</source>
        <translation>The reporter need not be named. Write what was told, not what you suspect.</translation>
    </message>
    <message>
        <source>Pengaduan baru</source>
        <translation>New complaint</translation>
    </message>
    <message>
        <source>Sudah ada kasus yang belum selesai: {numbers}. Bila kejadiannya sama, hubungkan setelah disimpan.</source>
        <translation>There is an open case already: {numbers}. If it is the same event, link them after saving.</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Persetujuan</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Cetak formulir</source>
        <translation>Print the form</translation>
    </message>
    <message>
        <source>Cetak tanda terima</source>
        <translation>Print the receipt</translation>
    </message>
    <message>
        <source>Tarik persetujuan</source>
        <translation>Withdraw consent</translation>
    </message>
    <message>
        <source>Sudah ditangani</source>
        <translation>Carried out</translation>
    </message>
    <message>
        <source>Setuju lagi</source>
        <translation>Consent again</translation>
    </message>
    <message>
        <source>Persetujuan ini</source>
        <translation>This consent</translation>
    </message>
    <message>
        <source>Pindaian formulir</source>
        <translation>Scan of the form</translation>
    </message>
    <message>
        <source>Tarik persetujuan? Catatannya dibekukan sekarang; kantor menyelesaikannya dalam 3 x 24 jam. Tulis permintaannya.</source>
        <translation>Withdraw consent? The ledger is frozen now; the office carries it out within 3 x 24 hours. Write down what was asked.</translation>
    </message>
    <message>
        <source>Apa yang sudah dikerjakan? Misalnya: pindaian diserahkan, keluarga diberi tahu.</source>
        <translation>What was done? For example: the scan was handed over, the family was told.</translation>
    </message>
    <message>
        <source>Tulis yang sudah dikerjakan; ikut disimpan</source>
        <translation>Write what was done; it is kept too</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Ditarik {at}. Tangani paling lambat {due}.</source>
        <translation>Withdrawn {at}. Carry it out by {due} at the latest.</translation>
    </message>
    <message>
        <source>Ditarik {at}. {how}</source>
        <translation>Withdrawn {at}. {how}</translation>
    </message>
</context>
<context>
    <name>ConsentsPage</name>
    <message>
        <source>Enter tarik atau laksanakan   Esc kembali   F1 bantuan</source>
        <translation>Enter withdraw or carry out   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Belum ada persetujuan. Catat dari halaman orangnya, di Data pribadi.</source>
        <translation>No consents yet. Record one from the person&apos;s page, under Personal data.</translation>
    </message>
    <message>
        <source>Tarik atau laksanakan</source>
        <translation>Withdraw or carry out</translation>
    </message>
    <message>
        <source>{name} menarik persetujuannya. Yang perlu: {needed}.</source>
        <translation>{name} has withdrawn the consent. What is needed: {needed}.</translation>
    </message>
    <message>
        <source>Tulis yang sudah dikerjakan; ikut disimpan</source>
        <translation>Write what was done; it is kept too</translation>
    </message>
    <message>
        <source>Laksanakan</source>
        <translation>Carry out</translation>
    </message>
    <message>
        <source>Tarik persetujuan {name}? Dilaksanakan dalam 3 x 24 jam.</source>
        <translation>Withdraw the consent of {name}? It is carried out within 3 x 24 hours.</translation>
    </message>
    <message>
        <source>Hanya atas permintaan orangnya atau yang memberi persetujuan: {giver}.</source>
        <translation>Only at the wish of the person, or of who gave the consent: {giver}.</translation>
    </message>
    <message>
        <source>Tarik persetujuan</source>
        <translation>Withdraw consent</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Untuk</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Versi</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Setuju</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Ditarik, sudah dilaksanakan</source>
        <translation>Withdrawn, carried out</translation>
    </message>
    <message>
        <source>Ditarik, paling lambat {moment}</source>
        <translation>Withdrawn, due {moment}</translation>
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
    <message numerus="yes">
        <source>{village}, {date} pukul {time}
{people} penduduk · {file}</source>
        <translation>
            <numerusform>{village}, {date} at {time}
{people} resident · {file}</numerusform>
            <numerusform>{village}, {date} at {time}
{people} residents · {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (LATIHAN)</source>
        <translation>{name} (PRACTICE)</translation>
    </message>
    <message numerus="yes">
        <source>{count} cadangan di {place}</source>
        <translation>
            <numerusform>{count} backup in {place}</numerusform>
            <numerusform>{count} backups in {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidak ada cadangan di {place}. Pasang stik, lalu F5.</source>
        <translation>There is no backup in {place}. Plug in the stick, then F5.</translation>
    </message>
    <message>
        <source>komputer ini dan stik USB</source>
        <translation>this computer and USB sticks</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>Salinan data</source>
        <translation>Copy of the data</translation>
    </message>
    <message>
        <source>Simpan JSON…</source>
        <translation>Save JSON…</translation>
    </message>
    <message>
        <source>Simpan JSON</source>
        <translation>Save JSON</translation>
    </message>
    <message>
        <source>Tersimpan: {name}. Serahkan hanya kepada yang meminta.</source>
        <translation>Saved: {name}. Hand it only to who asked.</translation>
    </message>
    <message>
        <source>Menyimpan …</source>
        <translation>Saving …</translation>
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
    <name>CoursePage</name>
    <message>
        <source>Tambah mata pelajaran</source>
        <translation>Add a subject</translation>
    </message>
    <message>
        <source>Catat program pelatihan</source>
        <translation>Record training course</translation>
    </message>
    <message>
        <source>Buka angkatan</source>
        <translation>Open batch</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Program ini</source>
        <translation>This course</translation>
    </message>
    <message>
        <source>Brosur, kurikulum, skema</source>
        <translation>Leaflet, curriculum, scheme</translation>
    </message>
</context>
<context>
    <name>CoursesBook</name>
    <message>
        <source>Program pelatihan</source>
        <translation>Training courses</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N program baru   F3 saring   Esc kembali   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new course   F3 filter   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Program baru</source>
        <translation>New course</translation>
    </message>
    <message>
        <source>Tidak ada program dengan kata “{words}”.</source>
        <translation>No course with the word “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada program pelatihan yang dicatat.</source>
        <translation>No training course recorded yet.</translation>
    </message>
    <message>
        <source>Catat program pertama</source>
        <translation>Record the first course</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Penyelenggara</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>semua negara</source>
        <translation>all countries</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>JP</translation>
    </message>
    <message>
        <source>Dibayar oleh</source>
        <translation>Paid by</translation>
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
    <name>DecisionPage</name>
    <message>
        <source>Di desa</source>
        <translation>In the village</translation>
    </message>
    <message>
        <source>Di daftar</source>
        <translation>In the list</translation>
    </message>
    <message>
        <source>Kecocokan</source>
        <translation>Match</translation>
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
        <translation>Decree, plate and letter of proposal</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Cetak riwayat penetapan</source>
        <translation>Print the designation history</translation>
    </message>
    <message>
        <source>Usulkan lagi</source>
        <translation>Propose again</translation>
    </message>
    <message>
        <source>Surat usulan</source>
        <translation>Letter of proposal</translation>
    </message>
    <message>
        <source>Ubah bunyi surat usulan…</source>
        <translation>Change the wording of the proposal…</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Meja kerja</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Paket masuk</source>
        <translation>Packages that came</translation>
    </message>
    <message>
        <source>Terima paket dari stik atau folder</source>
        <translation>Receive packages from a stick or folder</translation>
    </message>
    <message>
        <source>Memeriksa paket …</source>
        <translation>Checking packages …</translation>
    </message>
    <message>
        <source>Simpan balasan ke stik</source>
        <translation>Save answers to a stick</translation>
    </message>
    <message>
        <source>Menulis balasan …</source>
        <translation>Writing answers …</translation>
    </message>
    <message>
        <source>Tidak ada desa yang terlambat.</source>
        <translation>No village is late.</translation>
    </message>
    <message>
        <source>Surat pengingat</source>
        <translation>Reminder letter</translation>
    </message>
    <message>
        <source>Lihat dan cetak</source>
        <translation>See and print</translation>
    </message>
    <message>
        <source>Simpan Excel…</source>
        <translation>Save as Excel…</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Rekap konsolidasi tahun ini</source>
        <translation>Summary of this year</translation>
    </message>
    <message>
        <source>Hitungan di bawah 5 ditulis * supaya tidak ada orang yang dikenali.</source>
        <translation>Counts below 5 are written * so that nobody can be recognised.</translation>
    </message>
    <message>
        <source>Simpan kunci penerima ke stik</source>
        <translation>Save the receiver key to a stick</translation>
    </message>
    <message>
        <source>Dasar mencari orang yang tercatat di dua desa?</source>
        <translation>On what basis are people recorded in two villages looked for?</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Look</translation>
    </message>
    <message numerus="yes">
        <source>{one} dan {other}: {count} orang</source>
        <translation>
            <numerusform>{one} and {other}: {count} person</numerusform>
            <numerusform>{one} and {other}: {count} people</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidak ada orang yang tercatat di dua desa.</source>
        <translation>Nobody is recorded in two villages.</translation>
    </message>
    <message>
        <source>Orang yang tercatat di dua desa</source>
        <translation>People recorded in two villages</translation>
    </message>
    <message>
        <source>Orang ganda…</source>
        <translation>Doubles…</translation>
    </message>
    <message>
        <source>Simpan rekap</source>
        <translation>Save summary</translation>
    </message>
    <message>
        <source>Kotak NIK {name} rusak, jadi belum ikut dicari. Minta paket baru.</source>
        <translation>The box of NIK of {name} is broken, so it was not searched. Ask for a new package.</translation>
    </message>
    <message>
        <source>Terima paket</source>
        <translation>Receive packages</translation>
    </message>
    <message>
        <source>Kotak titik-titik: di bawah 5, disembunyikan. Garis: tahun lalu.</source>
        <translation>Dotted box: below 5, hidden. Line: last year.</translation>
    </message>
    <message>
        <source>Hari sejak posisi data paket terakhir: hijau sampai {fresh}, kuning sampai {old}, merah lewat {old}, – belum pernah.</source>
        <translation>Days since the figures of the last package: green up to {fresh}, amber up to {old}, red over {old}, – never.</translation>
    </message>
    <message>
        <source>Ingatkan desa ini</source>
        <translation>Remind this village</translation>
    </message>
    <message>
        <source>Semua yang terlambat</source>
        <translation>All that are late</translation>
    </message>
    <message>
        <source>Kunci desa…</source>
        <translation>Village keys…</translation>
    </message>
    <message>
        <source>Kunci penerima…</source>
        <translation>Receiver key…</translation>
    </message>
    <message>
        <source>Desa yang melapor</source>
        <translation>Villages that reported</translation>
    </message>
    <message>
        <source>Balasan ke stik…</source>
        <translation>Answers to a stick…</translation>
    </message>
    <message>
        <source>Periksa folder terakhir</source>
        <translation>Look into the last folder</translation>
    </message>
    <message>
        <source>Belum ada paket. Beri desa kunci penerima kantor ini, kumpulkan dan cocokkan
kunci desa, lalu terima paketnya dengan Ctrl+O.</source>
        <translation>No packages yet. Give villages the receiver key of this office, gather and compare
their keys, then receive their packages with Ctrl+O.</translation>
    </message>
    <message>
        <source>Meja kerja {kind}</source>
        <translation>Desk: {kind}</translation>
    </message>
    <message>
        <source>{came} dari {every} desa</source>
        <translation>{came} of {every} villages</translation>
    </message>
    <message>
        <source>Januari–{month} {year}</source>
        <translation>January–{month} {year}</translation>
    </message>
    <message>
        <source>Belum ada desa yang kuncinya dikenal.</source>
        <translation>No village whose key is known yet.</translation>
    </message>
    <message>
        <source>{name}: belum pernah mengirim</source>
        <translation>{name}: never sent one</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {age} hari, paket nomor {seq}</source>
        <translation>
            <numerusform>{name}: {age} day, package number {seq}</numerusform>
            <numerusform>{name}: {age} days, package number {seq}</numerusform>
        </translation>
    </message>
    <message>
        <source>terakhir diingatkan {day}</source>
        <translation>last reminded {day}</translation>
    </message>
    <message>
        <source>Tidak ada berkas {ending} di folder itu.</source>
        <translation>There is no {ending} file in that folder.</translation>
    </message>
    <message>
        <source>Tidak ada paket</source>
        <translation>No packages</translation>
    </message>
    <message>
        <source>{counted} dari {every} paket dihitung</source>
        <translation>{counted} of {every} packages counted</translation>
    </message>
    <message numerus="yes">
        <source>{count} balasan tersimpan. Serahkan ke desanya.</source>
        <translation>
            <numerusform>{count} answer saved. Hand it to the village.</numerusform>
            <numerusform>{count} answers saved. Hand them to the villages.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} tersimpan. Cetak lembar ini dan serahkan keduanya ke setiap desa.</source>
        <translation>{file} saved. Print this sheet and give both to every village.</translation>
    </message>
    <message>
        <source>Lembar kunci penerima</source>
        <translation>Receiver key sheet</translation>
    </message>
    <message>
        <source>Rekap konsolidasi</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Simpan Excel</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>Tersimpan: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Orang · kiriman</source>
        <translation>People · money</translation>
    </message>
    <message>
        <source>Jumlah kendali</source>
        <translation>Control totals</translation>
    </message>
    <message>
        <source>hari ini {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>✓ cocok</source>
        <translation>✓ adds up</translation>
    </message>
    <message>
        <source> (sudah dibalas)</source>
        <translation> (answered)</translation>
    </message>
    <message>
        <source>Angka…</source>
        <translation>Figures…</translation>
    </message>
    <message>
        <source>Pilih dulu paket terakhir desa itu yang cocok.</source>
        <translation>First choose the newest package of that village that adds up.</translation>
    </message>
    <message>
        <source>Apa yang harus diperbaiki {name}?</source>
        <translation>What should {name} correct?</translation>
    </message>
    <message>
        <source>Minta perbaikan</source>
        <translation>Ask for a correction</translation>
    </message>
    <message>
        <source>Permintaan untuk {name} ikut di balasan berikutnya (F8).</source>
        <translation>The request to {name} goes with the next answer (F8).</translation>
    </message>
    <message>
        <source>Minta perbaikan…</source>
        <translation>Ask for a correction…</translation>
    </message>
    <message numerus="yes">
        <source>{count} paket perlu diperbaiki. Balas supaya desanya tahu.</source>
        <translation>
            <numerusform>{count} package must be corrected. Answer, so that the village knows.</numerusform>
            <numerusform>{count} packages must be corrected. Answer, so that the villages know.</numerusform>
        </translation>
    </message>
    <message>
        <source>; diminta: {words}</source>
        <translation>; asked: {words}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
</context>
<context>
    <name>DeskTodayPage</name>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yang sering dikerjakan</source>
        <translation>What is done often</translation>
    </message>
    <message>
        <source>Terima paket dan lihat angka</source>
        <translation>Receive packages and see figures</translation>
    </message>
    <message>
        <source>Kunci desa</source>
        <translation>Keys of villages</translation>
    </message>
    <message>
        <source>Kirim paket ke atas</source>
        <translation>Send a package upward</translation>
    </message>
</context>
<context>
    <name>DestructionsPage</name>
    <message>
        <source>Enter berita acara   F8 kosongkan bekasnya   Esc kembali   F1 bantuan</source>
        <translation>Enter minutes   F8 empty its traces   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Pemusnahan</source>
        <translation>Destructions</translation>
    </message>
    <message>
        <source>Kosongkan bekasnya</source>
        <translation>Empty its traces</translation>
    </message>
    <message>
        <source>Belum ada yang dimusnahkan.</source>
        <translation>Nothing was destroyed yet.</translation>
    </message>
    <message>
        <source>Berita acara</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Mengosongkan …</source>
        <translation>Emptying …</translation>
    </message>
    <message numerus="yes">
        <source>Halaman berkas dikosongkan: {count} pemusnahan.</source>
        <translation>
            <numerusform>Pages of the file were emptied: {count} destruction.</numerusform>
            <numerusform>Pages of the file were emptied: {count} destructions.</numerusform>
        </translation>
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
        <source>Yang dimusnahkan</source>
        <translation>What was destroyed</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Bekas di berkas</source>
        <translation>Traces in the file</translation>
    </message>
    <message>
        <source>sudah kosong</source>
        <translation>emptied</translation>
    </message>
    <message>
        <source>belum dikosongkan</source>
        <translation>not emptied yet</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Laptop kantor</source>
        <translation>Office laptops</translation>
    </message>
    <message>
        <source>Putusan</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Blok nomor</source>
        <translation>Number blocks</translation>
    </message>
    <message>
        <source>Pinjamkan nomor</source>
        <translation>Lend numbers</translation>
    </message>
    <message>
        <source>Tutup laptop</source>
        <translation>Close laptop</translation>
    </message>
    <message>
        <source>Laptop lain</source>
        <translation>Another laptop</translation>
    </message>
    <message>
        <source>Terima perubahan</source>
        <translation>Receive changes</translation>
    </message>
    <message>
        <source>Bawa perubahan</source>
        <translation>Carry changes</translation>
    </message>
    <message>
        <source>Kantor ini memakai satu laptop. Bila ada laptop lain yang ikut mencatat,
siapkan di sini: keduanya saling membawa perubahan lewat USB, tanpa internet.</source>
        <translation>This office uses one laptop. If another one keeps books too, prepare it here:
they bring each other their changes on a USB stick, without internet.</translation>
    </message>
    <message>
        <source>Siapkan laptop lain</source>
        <translation>Prepare another laptop</translation>
    </message>
    <message>
        <source>Sidik laptop {name}: {fingerprint}.</source>
        <translation>Fingerprint of laptop {name}: {fingerprint}.</translation>
    </message>
    <message>
        <source>Mulai sebagai laptop ini</source>
        <translation>Begin as this laptop</translation>
    </message>
    <message>
        <source>Perubahan laptop</source>
        <translation>Laptop changes</translation>
    </message>
    <message>
        <source>Membuka berkas perubahan</source>
        <translation>Opening the file of changes</translation>
    </message>
    <message>
        <source>Pilih dulu laptop yang ditutup.</source>
        <translation>First choose the laptop to close.</translation>
    </message>
    <message>
        <source>Mengapa laptop {name} ditutup? Berkasnya akan ditolak.</source>
        <translation>Why is laptop {name} closed? Its files will be refused.</translation>
    </message>
    <message>
        <source>Pilih dulu laptop lain yang meminjam nomor.</source>
        <translation>First choose the other laptop that borrows numbers.</translation>
    </message>
    <message>
        <source>Nomor dari urutan mana?</source>
        <translation>Numbers of which count?</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Berapa nomor dipinjamkan ke {name}?</source>
        <translation>How many numbers are lent to {name}?</translation>
    </message>
    <message>
        <source>Pinjamkan</source>
        <translation>Lend</translation>
    </message>
    <message>
        <source>Tulis banyaknya dengan angka, seperti 20.</source>
        <translation>Write how many in digits, such as 20.</translation>
    </message>
    <message>
        <source>Laptop ini disebut apa? Namanya tampil di tabel putusan.</source>
        <translation>What is this laptop called? Its name is shown in the table of decisions.</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Dari folder</source>
        <translation>From a folder</translation>
    </message>
    <message>
        <source>Ambil alih nomor surat</source>
        <translation>Take over letter numbers</translation>
    </message>
    <message>
        <source>USB atau folder bersama</source>
        <translation>USB stick or shared folder</translation>
    </message>
    <message>
        <source>Nomor terakhir di buku agenda untuk {sequence} ({papers})? Lihat bukunya: surat terakhir laptop yang hilang tidak tercatat di sini.</source>
        <translation>Last number in the agenda book for {sequence} ({papers})? Look into the book: the last letters of the lost laptop are not recorded here.</translation>
    </message>
    <message>
        <source>Tulis nomornya dengan angka, seperti 120.</source>
        <translation>Write the number in digits, such as 120.</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Laptop yang lain disebut apa?</source>
        <translation>What is the other laptop called?</translation>
    </message>
    <message>
        <source>Siapkan</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Kader</source>
        <translation>Kader</translation>
    </message>
    <message>
        <source>Laptop {name} sudah disiapkan.</source>
        <translation>Laptop {name} is prepared.</translation>
    </message>
    <message>
        <source>Sekarang buat cadangan di USB (Cadangan, Ctrl+N) dan pulihkan di laptop itu. Di sana buka Laptop kantor, pilih namanya, tekan Enter.</source>
        <translation>Now make a backup on a USB stick (Backup, Ctrl+N) and restore it on that laptop. There open Office laptops, choose its name, press Enter.</translation>
    </message>
    <message>
        <source>Mulai laptop ini sebagai {name}?</source>
        <translation>Begin this laptop as {name}?</translation>
    </message>
    <message>
        <source>Lakukan hanya di laptop yang datanya baru dipulihkan dari cadangan laptop pertama. Sesudah itu laptop ini punya kunci sendiri dan meminjam nomor surat.</source>
        <translation>Do this only on a laptop whose data were just restored from a backup of the first laptop. From then on it has keys of its own and borrows letter numbers.</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>Mulai lagi laptop ini sebagai laptop baru?</source>
        <translation>Begin this laptop again as a new one?</translation>
    </message>
    <message>
        <source>Hanya bila data laptop ini dipulihkan dari salinan lama. Sidik laptop ini sekarang: {fingerprint}. Yang hilang kembali dari berkas laptop lain.</source>
        <translation>Only when the data of this laptop were restored from an old copy. Its fingerprint now: {fingerprint}. What is missing comes back from files of other laptops.</translation>
    </message>
    <message>
        <source>Mulai lagi</source>
        <translation>Begin again</translation>
    </message>
    <message>
        <source>Laptop {name} datang pertama kali. Apakah sidiknya sama?</source>
        <translation>Laptop {name} comes for the first time. Is its fingerprint the same?</translation>
    </message>
    <message>
        <source>Sidik di berkas ini: {fingerprint}. Bandingkan dengan baris {name} di layar Laptop kantor pada laptop itu. Bila berbeda satu huruf pun, jangan diterima.</source>
        <translation>Fingerprint in this file: {fingerprint}. Compare it with the row {name} on the Office laptops screen of that laptop. If a single letter differs, do not accept it.</translation>
    </message>
    <message>
        <source>Sama, percayai</source>
        <translation>The same, trust it</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Sidik kunci</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Bergabung</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>Kabar terakhir</source>
        <translation>Last news</translation>
    </message>
    <message>
        <source>Belum sampai ke sana</source>
        <translation>Not there yet</translation>
    </message>
    <message>
        <source>{name} (laptop ini)</source>
        <translation>{name} (this laptop)</translation>
    </message>
    <message numerus="yes">
        <source>{count} tindakan</source>
        <translation>
            <numerusform>{count} act</numerusform>
            <numerusform>{count} acts</numerusform>
        </translation>
    </message>
    <message>
        <source>Ditutup {day}: {reason}</source>
        <translation>Closed {day}: {reason}</translation>
    </message>
    <message>
        <source>Menunggu dimulai</source>
        <translation>Waiting to begin</translation>
    </message>
    <message>
        <source>Memegang nomor surat</source>
        <translation>Holds letter numbers</translation>
    </message>
    <message>
        <source>Meminjam nomor</source>
        <translation>Borrows numbers</translation>
    </message>
    <message>
        <source>Enter mulai   Ctrl+. nomor dan tutup   F8 bawa   Ctrl+O terima   Ctrl+N laptop lain   F1 bantuan</source>
        <translation>Enter begin   Ctrl+. numbers and closing   F8 carry   Ctrl+O receive   Ctrl+N another laptop   F1 help</translation>
    </message>
    <message>
        <source>Buat berkas awal</source>
        <translation>Make the first file</translation>
    </message>
    <message>
        <source>Mengapa laptop {name} ditutup? Berkasnya akan ditolak. Isinya warga dusun {hamlet}, terkunci sandinya; bila hilang, catat juga di Data pribadi.</source>
        <translation>Why is laptop {name} closed? Its files will be refused. It holds the residents of hamlet {hamlet}, locked by its passphrase; if it is lost, note it under Personal data too.</translation>
    </message>
    <message>
        <source>Kata sandi untuk laptop {name}? Tulis di kertas dan serahkan kepada pemegangnya; di sini tidak disimpan.</source>
        <translation>A passphrase for laptop {name}? Write it on paper and hand it to who holds it; it is not kept here.</translation>
    </message>
    <message>
        <source>USB untuk berkas awal</source>
        <translation>Stick for the first file</translation>
    </message>
    <message>
        <source>Membuat berkas awal</source>
        <translation>Making the first file</translation>
    </message>
    <message numerus="yes">
        <source>Berkas awal {name} berisi {people} warga dusun itu saja.</source>
        <translation>
            <numerusform>The first file {name} holds {people} resident of that hamlet only.</numerusform>
            <numerusform>The first file {name} holds {people} residents of that hamlet only.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ada di folder {folder}. Di laptop dusun pasang program, pilih Pulihkan, lalu ketik kata sandi tadi. Berkas itu bukan cadangan desa.</source>
        <translation>It is in the folder {folder}. On the laptop of the hamlet install the program, choose Restore, and type that passphrase. The file is not a backup of the village.</translation>
    </message>
    <message>
        <source>Kantor, semua data</source>
        <translation>The office, all data</translation>
    </message>
    <message>
        <source>Satu dusun saja</source>
        <translation>One hamlet only</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Do nothing</translation>
    </message>
    <message>
        <source>Laptop yang lain memegang data siapa?</source>
        <translation>Whose data does the other laptop hold?</translation>
    </message>
    <message>
        <source>Laptop satu dusun hanya berisi warga dusunnya dengan keluarga dan keberangkatannya.</source>
        <translation>The laptop of one hamlet holds only its residents with their families and journeys.</translation>
    </message>
    <message>
        <source>Dusun yang mana?</source>
        <translation>Which hamlet?</translation>
    </message>
    <message>
        <source>Warga, keluarga, keberangkatan prosedural, kunjungan; tanpa buku kiriman</source>
        <translation>Residents, families, procedural journeys, visits; no remittance register</translation>
    </message>
    <message>
        <source>Juga keberangkatan nonprosedural dan buku kiriman; kasus tetap di kantor</source>
        <translation>Also nonprocedural journeys and the remittance register; cases stay at the office</translation>
    </message>
    <message>
        <source>Siapa pemegangnya?</source>
        <translation>Who holds it?</translation>
    </message>
    <message>
        <source>Dusun {name}</source>
        <translation>Hamlet {name}</translation>
    </message>
    <message>
        <source>Pilih barisnya lalu tekan Enter: program membuat berkas awalnya.</source>
        <translation>Choose its row and press Enter: the program makes its first file.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{holder}, dusun {hamlet}</source>
        <translation>{holder}, hamlet {hamlet}</translation>
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
        <source>Dokumen lain…</source>
        <translation>Other document…</translation>
    </message>
    <message>
        <source>Seperti ijazah, akta lahir, SKCK, atau tiket</source>
        <translation>Such as a diploma, birth certificate, police record or ticket</translation>
    </message>
    <message>
        <source>Rincian (F2), pindaian (F11)</source>
        <translation>Details (F2), scans (F11)</translation>
    </message>
    <message numerus="yes">
        <source>{document}: {count} pindaian</source>
        <translation>
            <numerusform>{document}: {count} scan</numerusform>
            <numerusform>{document}: {count} scans</numerusform>
        </translation>
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
        <translation>Issuing …</translation>
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
    <name>EnlistPage</name>
    <message>
        <source>Daftarkan ke {title}</source>
        <translation>List for {title}</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Penduduk lain…</source>
        <translation>Another resident…</translation>
    </message>
    <message>
        <source>Daftarkan</source>
        <translation>List</translation>
    </message>
    <message>
        <source>{count} dari {all} orang dipilih.</source>
        <translation>{count} of {all} people are chosen.</translation>
    </message>
    <message>
        <source>Siapa yang didaftarkan?</source>
        <translation>Who is enrolled?</translation>
    </message>
    <message>
        <source>Tambahkan</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Pilih paling sedikit satu orang.</source>
        <translation>Choose at least one person.</translation>
    </message>
    <message>
        <source>Mendaftarkan …</source>
        <translation>Enrolling …</translation>
    </message>
    <message numerus="yes">
        <source>{count} orang terdaftar di {title}.</source>
        <translation>
            <numerusform>{count} person enrolled in {title}.</numerusform>
            <numerusform>{count} people enrolled in {title}.</numerusform>
        </translation>
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
</context>
<context>
    <name>EnrolmentPage</name>
    <message numerus="yes">
        <source>{count} orang dipilih.</source>
        <translation>
            <numerusform>{count} person chosen.</numerusform>
            <numerusform>{count} people chosen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sisa tempat {left} dari {places}.</source>
        <translation>{left} of {places} places left.</translation>
    </message>
    <message numerus="yes">
        <source>{count} orang masuk daftar tunggu.</source>
        <translation>
            <numerusform>{count} goes on the waiting list.</numerusform>
            <numerusform>{count} go on the waiting list.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yang tampil: calon yang belum lulus pelatihan ini atau belum punya sertifikat kompetensi untuk negara tujuannya. Spasi mengubah pilihan.</source>
        <translation>Shown are candidates who have not passed this training yet, or have no certificate of competence for where they go. Space changes a choice.</translation>
    </message>
    <message>
        <source>Tidak ada yang diusulkan. Tambahkan penduduk lain dengan Ctrl+N.</source>
        <translation>Nobody is proposed. Add another resident with Ctrl+N.</translation>
    </message>
</context>
<context>
    <name>EntrustPage</name>
    <message>
        <source>Kata sandi sekarang tidak cocok. Ketik lagi dengan teliti.</source>
        <translation>The present passphrase does not fit. Type it again with care.</translation>
    </message>
    <message>
        <source>Kunci dititipkan kepada {office}. Buat cadangan baru hari ini.</source>
        <translation>The key is entrusted to {office}. Make a new backup today.</translation>
    </message>
</context>
<context>
    <name>EntrustStep</name>
    <message>
        <source>Titipkan kunci</source>
        <translation>Entrust the key</translation>
    </message>
    <message>
        <source>Sidik dari kertas</source>
        <translation>Fingerprint from the paper</translation>
    </message>
    <message>
        <source>Pilih foto atau PDF…  F4</source>
        <translation>Choose a photo or PDF…  F4</translation>
    </message>
    <message>
        <source>Kata sandi sekarang</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Titipkan</source>
        <translation>Entrust</translation>
    </message>
    <message>
        <source>Membaca lembar …</source>
        <translation>Reading the sheet …</translation>
    </message>
    <message>
        <source>Foto, pindaian atau PDF</source>
        <translation>Photo, scan or PDF</translation>
    </message>
    <message>
        <source>Lembar kunci titipan</source>
        <translation>Sheet of the entrusted key</translation>
    </message>
    <message>
        <source>Ketik sidik dari kertas, bukan dari layar.</source>
        <translation>Type the fingerprint from the paper, not from the screen.</translation>
    </message>
    <message>
        <source>Ketik kata sandi desa yang sekarang.</source>
        <translation>Type the village&apos;s present passphrase.</translation>
    </message>
    <message>
        <source>Kode QR di lembar</source>
        <translation>QR code on the sheet</translation>
    </message>
    <message>
        <source>Pindai dulu kode QR di lembarnya.</source>
        <translation>Scan the QR code on the sheet first.</translation>
    </message>
    <message>
        <source>Pegang lembar kunci titipan yang diserahkan langsung oleh kabupaten. Pindai kode QR-nya atau pilih foto atau PDF lembarnya, lalu ketik sidiknya dari kertas.</source>
        <translation>Hold the sheet that the regency handed over in person. Scan its QR code, or choose a photo or PDF of it, then type the fingerprint from the paper.</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Dilengkapi dari kiriman lalu. </source>
        <translation>Filled in from the last time. </translation>
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
        <translation>Void</translation>
    </message>
    <message>
        <source>Catatan ini dibatalkan: {reason}. Tidak dihitung dan tidak dapat diubah.</source>
        <translation>This entry was voided: {reason}. It is not counted and cannot be changed.</translation>
    </message>
    <message>
        <source>Catat persetujuan</source>
        <translation>Record the consent</translation>
    </message>
    <message>
        <source>Belum ada persetujuan</source>
        <translation>No consent yet</translation>
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
    <message>
        <source>Baris ini sudah tercetak di surat nomor {numbers}.</source>
        <translation>This line is already printed on paper number {numbers}.</translation>
    </message>
    <message>
        <source>Dibekukan</source>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>Persetujuannya ditarik: isian lain tidak tampil dan tidak dapat diubah.</source>
        <translation>Consent was withdrawn: other fields are not shown and cannot be changed.</translation>
    </message>
</context>
<context>
    <name>ErasurePage</name>
    <message>
        <source>Hapus data {name}</source>
        <translation>Erase the data of {name}</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Hapus…</source>
        <translation>Erase…</translation>
    </message>
    <message>
        <source>Hapus semua data {name}?</source>
        <translation>Erase all data of {name}?</translation>
    </message>
    <message>
        <source>Tidak dapat diurungkan, dan tidak ada di keranjang.</source>
        <translation>This cannot be undone, and nothing goes to the bin.</translation>
    </message>
    <message>
        <source>Hapus selamanya</source>
        <translation>Erase for ever</translation>
    </message>
    <message>
        <source>Menghapus …</source>
        <translation>Erasing …</translation>
    </message>
    <message>
        <source>Belum dapat dihapus</source>
        <translation>Cannot be erased yet</translation>
    </message>
    <message>
        <source>Juga riwayat, isian yang belum selesai, lampiran, dan halaman berkasnya.</source>
        <translation>Also the history, unfinished forms, attachments, and the pages of the file.</translation>
    </message>
    <message>
        <source>Dihapus, tidak dapat kembali</source>
        <translation>Erased, cannot come back</translation>
    </message>
    <message>
        <source>Tidak ada.</source>
        <translation>Nothing.</translation>
    </message>
    <message>
        <source>Tetap disimpan, karena wajib</source>
        <translation>Kept, since it must be</translation>
    </message>
    <message>
        <source>dan {count} lagi</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Cadangan di stik juga masih memuatnya: buat cadangan baru sesudah ini.</source>
        <translation>Backups on sticks still hold it, too: make a new backup after this.</translation>
    </message>
    <message>
        <source>Salinan lama yang masih memuatnya</source>
        <translation>Old copies that still hold it</translation>
    </message>
    <message>
        <source>{kind} nomor {number}</source>
        <translation>{kind} number {number}</translation>
    </message>
</context>
<context>
    <name>EscrowPage</name>
    <message>
        <source>Titipan kunci</source>
        <translation>Entrusted key</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cabut titipan kunci?</source>
        <translation>Take the entrusted key back?</translation>
    </message>
    <message>
        <source>Cabut titipan</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Kabupaten tidak dapat membuka cadangan yang dibuat sesudah ini. Cadangan lama masih memuat titipannya sampai kunci data diganti dan cadangan lama dihapus.</source>
        <translation>The regency cannot open backups made from now on. Older ones still hold the box, until the data key is changed and they are deleted.</translation>
    </message>
    <message>
        <source>Menyimpan kunci …</source>
        <translation>Saving the key …</translation>
    </message>
    <message>
        <source>Titipan dicabut. Cadangkan hari ini.</source>
        <translation>The key was taken back. Make a backup today.</translation>
    </message>
    <message>
        <source>Ganti kunci titipan kantor ini?</source>
        <translation>Change this office&apos;s key for entrusting?</translation>
    </message>
    <message>
        <source>Ganti kunci</source>
        <translation>Replace the key</translation>
    </message>
    <message>
        <source>Titipan yang sudah ada tetap dapat dibuka di sini. Cetak lembar baru; desa menitipkan lagi dengan lembar itu. Tidak dapat diurungkan.</source>
        <translation>What is entrusted already can still be opened here. Print the new sheet; villages entrust theirs again with it. This cannot be undone.</translation>
    </message>
    <message>
        <source>Cadangan atau berkas kunci desa</source>
        <translation>Backup or key file of a village</translation>
    </message>
    <message>
        <source>Buka titipan desa</source>
        <translation>Open what a village entrusted</translation>
    </message>
    <message>
        <source>Membaca berkas kunci …</source>
        <translation>Reading the key file …</translation>
    </message>
    <message>
        <source>Kunci data desa ini</source>
        <translation>This village&apos;s data key</translation>
    </message>
    <message>
        <source>Titipan adalah kunci kedua di tangan lain: kantor yang dititipi dapat membuka data ini sendiri bila memegang cadangannya, tanpa desa mengetahuinya. Gunanya hanya bila kata sandi dan lembar pemulihan hilang bersamaan. Boleh tidak dipakai.</source>
        <translation>It is a second key in other hands: the office that is entrusted can open these data by itself once it holds a backup, without the village knowing. It only helps when passphrase and recovery sheet are lost together. It may be left unused.</translation>
    </message>
    <message>
        <source>Tidak dititipkan. Hanya kata sandi dan lembar pemulihan yang membuka.</source>
        <translation>Not entrusted. Only the passphrase and the recovery sheet open the data.</translation>
    </message>
    <message>
        <source>Titipkan kunci…</source>
        <translation>Entrust the key…</translation>
    </message>
    <message>
        <source>Dititipkan kepada {office}, sejak {day}.</source>
        <translation>Entrusted to {office}, since {day}.</translation>
    </message>
    <message>
        <source>Cabut titipan…</source>
        <translation>Take the key back…</translation>
    </message>
    <message>
        <source>Titipkan dengan lembar lain…</source>
        <translation>Entrust with another sheet…</translation>
    </message>
    <message>
        <source>Bila kantor ini menerima titipan</source>
        <translation>If this office is entrusted with keys</translation>
    </message>
    <message>
        <source>Untuk kantor kabupaten. Buka titipan hanya atas permintaan tertulis kepala desa; yang dibuat adalah kode pemulihan baru, data desa tidak dibuka.</source>
        <translation>For the regency&apos;s office. Open only when the village head asks in writing; what is made is a new recovery code, no data of the village are opened.</translation>
    </message>
    <message>
        <source>Buat kunci titipan</source>
        <translation>Make the key</translation>
    </message>
    <message numerus="yes">
        <source>{count} kunci titipan lama tetap membuka titipan lama.</source>
        <translation>
            <numerusform>{count} older key still opens what was entrusted before.</numerusform>
            <numerusform>{count} older keys still open what was entrusted before.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lembar kunci titipan</source>
        <translation>Sheet of the entrusted key</translation>
    </message>
    <message>
        <source>Buka titipan desa…</source>
        <translation>Open what a village entrusted…</translation>
    </message>
    <message>
        <source>Ganti kunci…</source>
        <translation>Replace the key…</translation>
    </message>
</context>
<context>
    <name>ExchangesPage</name>
    <message>
        <source>Riwayat perubahan laptop</source>
        <translation>History of laptop changes</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Belum ada perubahan yang dibawa atau diterima.</source>
        <translation>No changes were carried or received yet.</translation>
    </message>
    <message>
        <source>Kapan</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Arah</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Berbeda</source>
        <translation>Differ</translation>
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
    <message numerus="yes">
        <source>{rows} baris, seperti yang terlihat di daftar: {filters}.</source>
        <translation>
            <numerusform>{rows} row, as the list shows them: {filters}.</numerusform>
            <numerusform>{rows} rows, as the list shows them: {filters}.</numerusform>
        </translation>
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
    <name>FamiliesPage</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Anak dicatat</source>
        <translation>Children written down</translation>
    </message>
    <message>
        <source>Anak belum ditanya</source>
        <translation>Children not asked about</translation>
    </message>
    <message>
        <source>Enter anak dan pengasuh   F8 pertemuan keluarga   F3 saring   Esc kembali</source>
        <translation>Enter children and carers   F8 family meetings   F3 filter   Esc back</translation>
    </message>
    <message>
        <source>Keluarga PMI yang sedang bekerja</source>
        <translation>Families of those abroad</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Pertemuan…</source>
        <translation>Meetings…</translation>
    </message>
    <message>
        <source>Tidak ada keluarga seperti itu.</source>
        <translation>There is no such family.</translation>
    </message>
    <message>
        <source>Anak dan pengasuh</source>
        <translation>Children and carers</translation>
    </message>
    <message>
        <source>Pekerja</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Keluarga yang dihubungi</source>
        <translation>Family contact</translation>
    </message>
    <message>
        <source>Anak</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Putus sekolah</source>
        <translation>Out of school</translation>
    </message>
    <message>
        <source>Persetujuan wali</source>
        <translation>Guardian&apos;s consent</translation>
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
    <name>FlagPage</name>
    <message>
        <source>Perlu perhatian</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Mengapa</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Yang dapat dilakukan</source>
        <translation>What can be done</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Catatan rujukan</source>
        <translation>Referral note</translation>
    </message>
    <message>
        <source>Buku kirimannya</source>
        <translation>Their ledger</translation>
    </message>
    <message>
        <source>Halaman orangnya</source>
        <translation>Their page</translation>
    </message>
    <message>
        <source>Buat kasus</source>
        <translation>Make a case</translation>
    </message>
    <message>
        <source>Kiriman yang dimaksud</source>
        <translation>Lines that are meant</translation>
    </message>
    <message>
        <source>dan {count} sebelumnya</source>
        <translation>and {count} before</translation>
    </message>
    <message>
        <source>Keputusan sebelum faktanya berubah</source>
        <translation>Decided before the facts changed</translation>
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
        <translation>Signatory: {name}</translation>
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
    <message>
        <source>Lepaskan nomor {number}? Surat lain boleh memakainya.</source>
        <translation>Give back number {number}? Another letter may take it.</translation>
    </message>
    <message>
        <source>Lepaskan nomor</source>
        <translation>Give the number back</translation>
    </message>
    <message>
        <source>Hanya bila nomor ini belum ditulis di surat mana pun.</source>
        <translation>Only when this number has not been written on any letter.</translation>
    </message>
    <message>
        <source>Lepaskan nomor…</source>
        <translation>Give the number back…</translation>
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
        <source>tidak ditampilkan</source>
        <translation>not shown</translation>
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
        <source>Isi kodenya</source>
        <translation>What the code says</translation>
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
    <message>
        <source>Mencari kode surat di berkas ini …</source>
        <translation>Looking for the code of a letter in this file …</translation>
    </message>
    <message>
        <source>1. Pindai kode QR di surat dengan alat pindai USB, atau tempel teksnya.</source>
        <translation>1. Scan the QR code on the letter with a USB scanner, or paste its text.</translation>
    </message>
</context>
<context>
    <name>GoalPage</name>
    <message>
        <source>Tujuan keluarga</source>
        <translation>Goal of the family</translation>
    </message>
    <message>
        <source>Akhiri tujuan</source>
        <translation>End the goal</translation>
    </message>
    <message>
        <source>Tujuan ini</source>
        <translation>This goal</translation>
    </message>
    <message>
        <source>Akhiri tujuan ini? Tulis: tercapai, atau tidak dilanjutkan.</source>
        <translation>End this goal? Write: reached, or given up.</translation>
    </message>
</context>
<context>
    <name>GoersEditor</name>
    <message>
        <source>Spasi memilih atau melepas; panah atas dan bawah berpindah.</source>
        <translation>The space bar ticks or unticks; the arrows move up and down.</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Desa yang melapor</source>
        <translation>Villages that reported</translation>
    </message>
    <message>
        <source>{name}, belum pernah mengirim</source>
        <translation>{name}, never sent one</translation>
    </message>
    <message numerus="yes">
        <source>{name}, {days} hari</source>
        <translation>
            <numerusform>{name}, {days} day</numerusform>
            <numerusform>{name}, {days} days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Tambah anggota</source>
        <translation>Add a member</translation>
    </message>
    <message>
        <source>Catat kelompok</source>
        <translation>Record a group</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Kelompok ini</source>
        <translation>This group</translation>
    </message>
    <message>
        <source>Usahanya</source>
        <translation>Its businesses</translation>
    </message>
    <message>
        <source>Pindaian SK atau akta</source>
        <translation>Scan of the decree or deed</translation>
    </message>
</context>
<context>
    <name>GroupsBook</name>
    <message>
        <source>Kelompok usaha</source>
        <translation>Business groups</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N kelompok baru   F3 saring   Esc kembali   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new group   F3 filter   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kelompok baru</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>Tidak ada kelompok dengan kata “{words}”.</source>
        <translation>No group has the words “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada kelompok usaha yang dicatat.</source>
        <translation>No business group was recorded yet.</translation>
    </message>
    <message>
        <source>Catat kelompok pertama</source>
        <translation>Record the first group</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Ketua</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Usaha</source>
        <translation>Business</translation>
    </message>
</context>
<context>
    <name>GuestPage</name>
    <message>
        <source>Peserta bukan penduduk</source>
        <translation>Participant who is not a resident</translation>
    </message>
    <message>
        <source>Tamu {title}</source>
        <translation>Guest of {title}</translation>
    </message>
</context>
<context>
    <name>HamletsCard</name>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>{hamlet}: {count} di luar negeri</source>
        <translation>{hamlet}: {count} abroad</translation>
    </message>
    <message>
        <source>Semua {count} dusun…</source>
        <translation>All {count} hamlets…</translation>
    </message>
    <message>
        <source>Di luar negeri menurut dusun</source>
        <translation>Abroad by hamlet</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Serah terima tugas</source>
        <translation>Handover of duties</translation>
    </message>
    <message>
        <source>Serah terimakan</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Yang diserahkan</source>
        <translation>What is handed over</translation>
    </message>
    <message>
        <source>Lakukan bersama</source>
        <translation>Do together</translation>
    </message>
    <message>
        <source>Masih ada yang belum:</source>
        <translation>Still to be done:</translation>
    </message>
    <message>
        <source>Selesaikan isian</source>
        <translation>Finish drafts</translation>
    </message>
    <message>
        <source>Buat cadangan</source>
        <translation>Make a backup</translation>
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
        <source>Akun petugas</source>
        <translation>Staff accounts</translation>
    </message>
    <message>
        <source>Berita acara sebelumnya</source>
        <translation>Earlier minutes</translation>
    </message>
    <message>
        <source>Belum diserahterimakan.</source>
        <translation>Not handed over yet.</translation>
    </message>
    <message>
        <source>Masih ada yang belum. Serah terimakan juga?</source>
        <translation>Some things are not done yet. Hand over all the same?</translation>
    </message>
    <message>
        <source>Tutup akun {name} sekarang?</source>
        <translation>Close the account of {name} now?</translation>
    </message>
    <message>
        <source>Serah terimakan dan tutup akunnya</source>
        <translation>Hand over and close the account</translation>
    </message>
    <message>
        <source>Serah terimakan saja</source>
        <translation>Only hand over</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Ia tidak dapat masuk lagi; namanya tetap terbaca di catatan lama.</source>
        <translation>They can no longer sign in; the name stays readable in older records.</translation>
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
    <name>HappenedPage</name>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Lainnya…</source>
        <translation>More…</translation>
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
    <message>
        <source>Tidak ada yang cocok. Coba kata lain.</source>
        <translation>Nothing matches. Try another word.</translation>
    </message>
    <message>
        <source>Cetak lembar mulai…</source>
        <translation>Print the start sheet…</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Paket</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>Enter isi paket   Ctrl+N siapkan paket   Ctrl+O balasan   F1 bantuan</source>
        <translation>Enter contents   Ctrl+N prepare a package   Ctrl+O answer   F1 help</translation>
    </message>
    <message>
        <source>Penerima…</source>
        <translation>Receivers…</translation>
    </message>
    <message>
        <source>Masukkan balasan…</source>
        <translation>Take in an answer…</translation>
    </message>
    <message>
        <source>Siapkan paket</source>
        <translation>Prepare a package</translation>
    </message>
    <message>
        <source>Belum ada paket. Paket memuat angka desa setahun, tanpa nama, terkunci untuk satu
kantor; dikirim dengan stik atau pesan apa pun, sekali sebulan.</source>
        <translation>No packages yet. A package holds the village’s figures of a year, without names, locked for one
office; it goes by stick or by any message, once a month.</translation>
    </message>
    <message>
        <source>Siapkan paket pertama</source>
        <translation>Prepare the first package</translation>
    </message>
    <message>
        <source>Lihat isinya</source>
        <translation>See what is in it</translation>
    </message>
    <message>
        <source>Belum ada penerima. Minta berkas kunci dan lembar kunci penerima dari kecamatan atau kabupaten, lalu daftarkan di Penerima.</source>
        <translation>There is no receiver yet. Ask the subdistrict or the regency for its receiver key file and key sheet, then make it known under Receivers.</translation>
    </message>
    <message>
        <source>Kepada siapa paket ini?</source>
        <translation>For whom is this package?</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Paket untuk kantor mana?</source>
        <translation>A package for which office?</translation>
    </message>
    <message>
        <source>Balasan dari penerima</source>
        <translation>Answer of the receiver</translation>
    </message>
    <message>
        <source>Membaca balasan …</source>
        <translation>Reading the answer …</translation>
    </message>
    <message>
        <source>Paket {year} nomor {seq} diterima.</source>
        <translation>Package {year} number {seq} was accepted.</translation>
    </message>
    <message>
        <source>Paket {year} nomor {seq} dikembalikan.</source>
        <translation>Package {year} number {seq} was returned.</translation>
    </message>
    <message>
        <source>
Paket itu tidak ada di data ini, mungkin karena data dipulihkan dari salinan lama. Nomor berikutnya sudah disesuaikan: siapkan paket baru.</source>
        <translation>
That package is not in these data, perhaps because they were put back from an older copy. The next number now follows on: prepare a new package.</translation>
    </message>
    <message>
        <source>Kepada</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Posisi data</source>
        <translation>Figures as of</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Balasan</source>
        <translation>Answer</translation>
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
    <message numerus="yes">
        <source>{count} keluarga.</source>
        <translation>
            <numerusform>{count} family.</numerusform>
            <numerusform>{count} families.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} dicatat sebagai pekerja.</source>
        <translation>
            <numerusform>{count} is registered as a worker.</numerusform>
            <numerusform>{count} are registered as workers.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>{count} menunggu keputusan Anda.</source>
        <translation>
            <numerusform>{count} waits for your decision.</numerusform>
            <numerusform>{count} wait for your decision.</numerusform>
        </translation>
    </message>
    <message>
        <source>F4 pilih berkas   F2 atur kolom   Del tolak baris   F10 masukkan   Esc kembali</source>
        <translation>F4 choose a file   F2 columns   Del reject a row   F10 bring in   Esc back</translation>
    </message>
    <message>
        <source>Tolak baris</source>
        <translation>Reject the row</translation>
    </message>
    <message>
        <source>Tawarkan lagi</source>
        <translation>Offer it again</translation>
    </message>
    <message numerus="yes">
        <source>Ingat {count} keputusan</source>
        <translation>
            <numerusform>Remember {count} decision</numerusform>
            <numerusform>Remember {count} decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndicatorPage</name>
    <message>
        <source>Indikator sendiri</source>
        <translation>Own indicator</translation>
    </message>
    <message>
        <source>Kumpulan indikator {version}</source>
        <translation>Set of indicators {version}</translation>
    </message>
    <message>
        <source>Asalnya</source>
        <translation>Where it comes from</translation>
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
    <name>InvitePage</name>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Spasi memilih. Anak tidak didaftarkan dengan nama: daftarkan walinya, dan isi banyaknya anak pada kegiatannya.</source>
        <translation>Space chooses. No child is listed by name: list the guardian, and give the number of children with the activity.</translation>
    </message>
</context>
<context>
    <name>IssuedPage</name>
    <message>
        <source>Terbit</source>
        <translation>Issued</translation>
    </message>
    <message numerus="yes">
        <source>{count} lembar</source>
        <translation>
            <numerusform>{count} sheet</numerusform>
            <numerusform>{count} sheets</numerusform>
        </translation>
    </message>
    <message>
        <source>Setiap lembar juga ada di daftar surat dan dapat dicetak sendiri.</source>
        <translation>Each sheet is also in the list of letters and can be printed by itself.</translation>
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
        <translation>Issuing …</translation>
    </message>
    <message>
        <source>Belum ada surat yang terbit.</source>
        <translation>No letter has been issued yet.</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>Berhenti</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Berhenti  Esc</source>
        <translation>Stop  Esc</translation>
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
    <name>LeavingDialog</name>
    <message>
        <source>Laporan dengan nama orang</source>
        <translation>Report with names of people</translation>
    </message>
    <message>
        <source>Untuk apa</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Simpan sebagai…</source>
        <translation>Save as…</translation>
    </message>
    <message numerus="yes">
        <source>Berkas ini memuat nama {count} orang.</source>
        <translation>
            <numerusform>This file holds the name of {count} person.</numerusform>
            <numerusform>This file holds the names of {count} people.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kolom rahasia: {columns}.</source>
        <translation>Secret columns: {columns}.</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Untuk apa:</source>
        <translation>What for:</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
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
        <source>dibatalkan</source>
        <translation>void</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Kurs</source>
        <translation>Rates</translation>
    </message>
    <message>
        <source>Produktif</source>
        <translation>Productive</translation>
    </message>
    <message>
        <source>Buku pekerja</source>
        <translation>Worker&apos;s register</translation>
    </message>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Enter buka   F3 saring   Ctrl+/ tombol</source>
        <translation>Enter open   F3 filter   Ctrl+/ keys</translation>
    </message>
    <message numerus="yes">
        <source>{count} catatan</source>
        <translation>
            <numerusform>{count} entry</numerusform>
            <numerusform>{count} entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pekerja</source>
        <translation>
            <numerusform>{count} worker</numerusform>
            <numerusform>{count} workers</numerusform>
        </translation>
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
        <source>Betulkan di halamannya; yang sudah diisi di sini tetap ada.</source>
        <translation>Correct them on their page; what is filled in here stays.</translation>
    </message>
    <message>
        <source>Buka orangnya</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Data orangnya salah?</source>
        <translation>Are the data of the person wrong?</translation>
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
        <translation>The names of regency, subdistrict and village come from the village code.</translation>
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
    <message>
        <source>Enter buka   Ctrl+N surat izin   F3 saring nomor atau nama   F1 bantuan</source>
        <translation>Enter open   Ctrl+N permission   F3 filter number or name   F1 help</translation>
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
    <message>
        <source>Terbit: {numbers}</source>
        <translation>Issued: {numbers}</translation>
    </message>
    <message>
        <source>Semua surat: {name}</source>
        <translation>All letters: {name}</translation>
    </message>
    <message>
        <source>surat.pdf</source>
        <translation>letters.pdf</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>Batas perlu perhatian</source>
        <translation>Limits of attention</translation>
    </message>
    <message>
        <source>Batas awal dari program, bukan ketentuan; kepala desa boleh mengubahnya.</source>
        <translation>The first limits come from the program, not from a regulation; the village head may change them.</translation>
    </message>
    <message>
        <source>Sesudah disimpan, seluruh buku kiriman diperiksa lagi. Yang sudah dijelaskan tidak dibuka lagi.</source>
        <translation>Once saved, the whole ledger is looked through again. What was explained is not opened again.</translation>
    </message>
    <message>
        <source>Tentang batas ini</source>
        <translation>About these limits</translation>
    </message>
    <message>
        <source>Batas tertahan</source>
        <translation>Limits of being held up</translation>
    </message>
    <message>
        <source>Batas awal dari program, bukan ketentuan. Lamanya diukur dari desa ini.</source>
        <translation>The first limits come from the program, not from a regulation. How long things take is measured in this village.</translation>
    </message>
    <message>
        <source>Yang mengubah: sekretaris dan kepala desa.</source>
        <translation>Changed by the secretary and the head.</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Contoh: {number}</source>
        <translation>Example: {number}</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Isi bagian</source>
        <translation>Lines of the section</translation>
    </message>
</context>
<context>
    <name>LinesArea</name>
    <message numerus="yes">
        <source>{count} baris</source>
        <translation>
            <numerusform>{count} line</numerusform>
            <numerusform>{count} lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesPage</name>
    <message>
        <source>Kiriman di balik angka ini</source>
        <translation>Money behind this figure</translation>
    </message>
    <message>
        <source>Enter buka   Esc kembali   F1 bantuan</source>
        <translation>Enter open   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tidak ada kiriman di balik angka ini.</source>
        <translation>No money stands behind this figure.</translation>
    </message>
    <message>
        <source>Untuk ini</source>
        <translation>For this</translation>
    </message>
    <message numerus="yes">
        <source>{lines} kiriman · {amount}</source>
        <translation>
            <numerusform>{lines} remittance · {amount}</numerusform>
            <numerusform>{lines} remittances · {amount}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>{seen} dari {counted}</source>
        <translation>{seen} of {counted}</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Menyusun daftar …</source>
        <translation>Drawing up the list …</translation>
    </message>
    <message>
        <source>Daftar ini kosong.</source>
        <translation>This list is empty.</translation>
    </message>
    <message>
        <source>Susun</source>
        <translation>Arrange</translation>
    </message>
    <message>
        <source>Cetak daftar</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>“{words}” ada di kolom {column}. Enter menyaringnya, seperti lewat F4.</source>
        <translation>“{words}” stands in the column {column}. Enter filters it, as F4 does.</translation>
    </message>
    <message>
        <source>Saring {column}: {value} ({count})</source>
        <translation>Filter {column}: {value} ({count})</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Periksa ejaannya, atau tekan Esc untuk melihat semua lagi.</source>
        <translation>Check the spelling, or press Esc to see all of them again.</translation>
    </message>
    <message>
        <source>{first}–{last} dari {total}</source>
        <translation>{first}–{last} of {total}</translation>
    </message>
    <message numerus="yes">
        <source>{count} kolom tidak muat</source>
        <translation>
            <numerusform>{count} column has no room</numerusform>
            <numerusform>{count} columns have no room</numerusform>
        </translation>
    </message>
    <message>
        <source>Saring daftar ini</source>
        <translation>Filter this list</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Pencocokan</source>
        <translation>Matching</translation>
    </message>
    <message>
        <source>Enter cocokkan   Ctrl+N impor daftar   F1 bantuan</source>
        <translation>Enter match   Ctrl+N import a list   F1 help</translation>
    </message>
    <message>
        <source>Impor daftar</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>Belum ada daftar. Minta daftar PMI desa ini kepada BP3MI atau dinas tenaga kerja
(CSV atau Excel), lalu impor: terlihat siapa ada di keduanya, hanya di desa, hanya di daftar.</source>
        <translation>No list yet. Ask BP3MI or Disnaker for the list of this village&apos;s migrant workers (CSV or
Excel), then import it: you see who is in both, only in the village, only in the list.</translation>
    </message>
    <message>
        <source>Impor daftar pertama</source>
        <translation>Import the first list</translation>
    </message>
    <message>
        <source>Cocokkan</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>Per tanggal</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Daftar dari</source>
        <translation>List from</translation>
    </message>
    <message>
        <source>Nama daftar</source>
        <translation>Name of the list</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>LivelihoodsRoom</name>
    <message>
        <source>Daftar hadir kegiatan</source>
        <translation>Attendance sheet of an activity</translation>
    </message>
</context>
<context>
    <name>LostStickPage</name>
    <message>
        <source>Stik hilang</source>
        <translation>Lost stick</translation>
    </message>
    <message>
        <source>Kata sandi atau lembar pemulihan ikut hilang</source>
        <translation>The passphrase or the recovery sheet was lost along</translation>
    </message>
    <message>
        <source>Orang di luar kantor mungkin tahu kata sandinya</source>
        <translation>Somebody outside the office may know the passphrase</translation>
    </message>
    <message>
        <source>Ada juga daftar Excel, surat PDF atau foto di stik itu</source>
        <translation>There were Excel lists, PDF letters or photos on it too</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Catat kegagalan</source>
        <translation>Record a breach</translation>
    </message>
    <message>
        <source>Apa yang Anda tahu</source>
        <translation>What you know</translation>
    </message>
    <message>
        <source>Menurut catatan program</source>
        <translation>By the books of the program</translation>
    </message>
    <message>
        <source>Dapatkah penemunya membaca isinya?</source>
        <translation>Can whoever finds it read it?</translation>
    </message>
    <message>
        <source>Yang harus dilakukan</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Cadangan di luar komputer ini:
{each}</source>
        <translation>Copies outside this computer:
{each}</translation>
    </message>
    <message>
        <source>belum pernah ada</source>
        <translation>none so far</translation>
    </message>
    <message>
        <source>Daftar yang pernah diekspor, mungkin ada di stik itu:
{each}</source>
        <translation>Lists that were exported, perhaps onto that stick:
{each}</translation>
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
        <source>Dihentikan sebelum selesai. Jalankan lagi bila masih diperlukan.</source>
        <translation>Stopped before it was done. Run it again if it is still needed.</translation>
    </message>
    <message>
        <source>Diurungkan: {act}</source>
        <translation>Undone: {act}</translation>
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
        <source>LATIHAN: bukan data sebenarnya</source>
        <translation>PRACTICE: not real data</translation>
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
    <message>
        <source>DME Desktop, terkunci</source>
        <translation>DME Desktop, locked</translation>
    </message>
    <message>
        <source>Lembar mulai</source>
        <translation>Start sheet</translation>
    </message>
    <message>
        <source>lembar-mulai.pdf</source>
        <translation>start-sheet.pdf</translation>
    </message>
    <message>
        <source>Isian ini belum disimpan. Ctrl+Z mengurungkan ketikan di dalam kolomnya.</source>
        <translation>This form is not saved yet. Ctrl+Z takes back what is typed inside its field.</translation>
    </message>
</context>
<context>
    <name>MakingPage</name>
    <message>
        <source>Paket untuk {name}</source>
        <translation>Package for {name}</translation>
    </message>
    <message>
        <source>nomor {seq}, per {day}</source>
        <translation>number {seq}, as of {day}</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tahun {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>Simpan ke stik…</source>
        <translation>Save to a stick…</translation>
    </message>
    <message>
        <source>Simpan paket ke stik atau folder</source>
        <translation>Save the package to a stick or folder</translation>
    </message>
    <message>
        <source>Menulis dan membaca ulang …</source>
        <translation>Writing and reading back …</translation>
    </message>
    <message>
        <source>Paket tersimpan dan sudah dibaca ulang: {file}. Stik boleh dicabut.</source>
        <translation>The package is saved and was read back: {file}. The stick may be pulled out.</translation>
    </message>
    <message>
        <source>Isi paket</source>
        <translation>What is in the package</translation>
    </message>
    <message>
        <source>Terkunci: hanya {name} yang dapat membukanya, juga bila stik hilang di jalan.</source>
        <translation>Locked: only {name} can open it, also when the stick is lost on the way.</translation>
    </message>
    <message>
        <source>Untuk siapa</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Tujuan: {purpose}</source>
        <translation>Purpose: {purpose}</translation>
    </message>
    <message>
        <source>Disertakan: {parts}</source>
        <translation>Included: {parts}</translation>
    </message>
    <message>
        <source>Tidak ada isi rahasia yang disertakan.</source>
        <translation>Nothing confidential is included.</translation>
    </message>
    <message>
        <source>Tidak disertakan: {parts}</source>
        <translation>Left out: {parts}</translation>
    </message>
    <message>
        <source>Pilihan ini milik kepala desa, di Paket, Penerima.</source>
        <translation>The village head decides this, under Packages, Receivers.</translation>
    </message>
    <message>
        <source>Isi rahasia</source>
        <translation>Confidential parts</translation>
    </message>
    <message>
        <source>{count} NIK tanpa nama, dalam kotak yang hanya dapat dibuka {name}. Dasar: {basis}.</source>
        <translation>{count} NIK without names, in a box that only {name} can open. Basis: {basis}.</translation>
    </message>
    <message>
        <source>Kotak NIK</source>
        <translation>Box of NIK</translation>
    </message>
    <message>
        <source>Orang yang pemakaian datanya dibatasi tidak ikut.</source>
        <translation>People whose data are restricted are left out.</translation>
    </message>
    <message>
        <source>Hanya jumlah: tidak ada nama, alamat atau nomor HP. Bulan, negara, jenis kelamin dan tahap memecah jumlah ini.</source>
        <translation>Only counts: no name, address or phone number. Month, country, sex and stage split these counts.</translation>
    </message>
</context>
<context>
    <name>ManyPage</name>
    <message>
        <source>draf.pdf</source>
        <translation>draft.pdf</translation>
    </message>
    <message numerus="yes">
        <source>{count} orang mendapat lembarnya sendiri, dengan nomor dan kode sendiri.</source>
        <translation>
            <numerusform>{count} person gets a sheet, with a number and a code of its own.</numerusform>
            <numerusform>{count} people get a sheet each, with a number and a code of its own.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yang tampil paling banyak {most} lembar pertama, sebagai draf.</source>
        <translation>At most the first {most} sheets are shown, as drafts.</translation>
    </message>
    <message>
        <source>Sebelum diterbitkan</source>
        <translation>Before issuing</translation>
    </message>
    <message>
        <source>Terbitkan {count}</source>
        <translation>Issue {count}</translation>
    </message>
    <message numerus="yes">
        <source>Terbitkan {count} lembar?</source>
        <translation>
            <numerusform>Issue {count} sheet?</numerusform>
            <numerusform>Issue {count} sheets?</numerusform>
        </translation>
    </message>
    <message>
        <source>Setiap lembar mengambil nomor, dan nomor itu tidak dipakai lagi.</source>
        <translation>Each sheet takes a number, and that number is never used again.</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Menerbitkan …</source>
        <translation>Issuing …</translation>
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
    <name>MatchingRoom</name>
    <message>
        <source>Daftar kunjungan</source>
        <translation>Visit list</translation>
    </message>
</context>
<context>
    <name>MonthsPage</name>
    <message>
        <source>Bulan kiriman</source>
        <translation>Months of the ledger</translation>
    </message>
    <message>
        <source>Enter tutup atau buka lagi   Esc kembali   F1 bantuan</source>
        <translation>Enter close or reopen   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Belum ada kiriman, jadi belum ada bulan.</source>
        <translation>No money was recorded yet, so there is no month.</translation>
    </message>
    <message>
        <source>Tutup atau buka lagi</source>
        <translation>Close or reopen</translation>
    </message>
    <message>
        <source>Buka lagi {month}? Alasannya tetap terbaca.</source>
        <translation>Reopen {month}? The reason stays readable.</translation>
    </message>
    <message>
        <source>Buka lagi</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Tutup {month}? Sesudah itu kirimannya tidak dapat ditambah atau diubah.</source>
        <translation>Close {month}? After that its lines can be neither added to nor changed.</translation>
    </message>
    <message>
        <source>Tutup bulan</source>
        <translation>Close the month</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Remittances</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Came in</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ditutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Dibuka lagi: {why}</source>
        <translation>Opened again: {why}</translation>
    </message>
    <message>
        <source>Terbuka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Bulan ini</source>
        <translation>This month</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>Tidak ada yang dihitung di angka ini.</source>
        <translation>Nobody is counted in this figure.</translation>
    </message>
    <message>
        <source>N = {people}</source>
        <translation>N = {people}</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Negara</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Skema</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>Semua dusun</source>
        <translation>All hamlets</translation>
    </message>
    <message>
        <source>Semua negara</source>
        <translation>All countries</translation>
    </message>
    <message>
        <source>L dan P</source>
        <translation>Men and women</translation>
    </message>
    <message>
        <source>Semua skema</source>
        <translation>All schemes</translation>
    </message>
    <message>
        <source>Untuk luar kantor: samarkan angka kecil</source>
        <translation>For outside the office: hide small counts</translation>
    </message>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known</translation>
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
    <name>NeedsPage</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Enter tawarkan dukungan   F8 yang ditawarkan   F3 saring   Esc kembali</source>
        <translation>Enter offer support   F8 what was offered   F3 filter   Esc back</translation>
    </message>
    <message>
        <source>Kebutuhan yang belum dijawab</source>
        <translation>Needs not answered yet</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Yang ditawarkan…</source>
        <translation>What was offered…</translation>
    </message>
    <message>
        <source>Tidak ada kebutuhan yang belum dijawab.</source>
        <translation>No need is left unanswered.</translation>
    </message>
    <message>
        <source>Tawarkan dukungan</source>
        <translation>Offer support</translation>
    </message>
    <message>
        <source>Kebutuhan</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Pulang</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Usaha</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Purna PMI</source>
        <translation>Returnees</translation>
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
        <translation>Show what is typed</translation>
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
    <name>NewSecretAfterCode</name>
    <message>
        <source>Kode pemulihan cocok. Buat sandi baru untuk {name}; ini tercatat di riwayat. Lembar kode pemulihan tetap berlaku: kembalikan ke amplop baru yang dicap.</source>
        <translation>The recovery code fits. Make a new password for {name}; this is written in the history. The recovery sheet stays valid: put it into a new, sealed envelope.</translation>
    </message>
    <message>
        <source>Sandi baru</source>
        <translation>New password</translation>
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
        <translation>The new sheet is now valid. Destroy the old one, make a new backup.</translation>
    </message>
</context>
<context>
    <name>NextKeyPassphrase</name>
    <message>
        <source>Ganti kunci data: untuk laptop atau stik yang hilang bersama kata sandinya, atau bila orang yang tahu kata sandi pergi. Seluruh data dikunci ulang. Cadangan lama tetap dibuka dengan kata sandi dan lembar lama: simpan lembar lama sampai cadangan lama tidak ada lagi.</source>
        <translation>Change the data key: for a laptop or stick lost together with its passphrase, or when somebody who knows the passphrase leaves. All data are locked anew. Old copies still open with the old passphrase and sheet: keep the old sheet until there are no old copies left.</translation>
    </message>
</context>
<context>
    <name>NextKeySheet</name>
    <message>
        <source>Tutup program lalu buka lagi: kunci diganti saat itu. Sesudahnya buat cadangan baru.</source>
        <translation>Close the program and open it again: the key is changed then. Make a new copy afterwards.</translation>
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
    <message numerus="yes">
        <source>{count} jenis lain</source>
        <translation>
            <numerusform>{count} other kind</numerusform>
            <numerusform>{count} other kinds</numerusform>
        </translation>
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
    <message>
        <source>Tambah yang diurus</source>
        <translation>Add a service</translation>
    </message>
    <message>
        <source>Catat kantor</source>
        <translation>Record an office</translation>
    </message>
    <message>
        <source>Rencanakan kunjungan</source>
        <translation>Plan a visit</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Kantor ini</source>
        <translation>This office</translation>
    </message>
    <message>
        <source>{document}: {days}; dibayar {paid}</source>
        <translation>{document}: {days}; paid {paid}</translation>
    </message>
    <message>
        <source>Diukur di desa ini</source>
        <translation>Measured in this village</translation>
    </message>
    <message>
        <source>Foto papan tarif, syarat</source>
        <translation>Photos of fees and conditions</translation>
    </message>
    <message>
        <source>{old} diganti {new}: dusun yang sama dengan nama baru?</source>
        <translation>{old} became {new}: the same hamlet by a new name?</translation>
    </message>
    <message>
        <source>Nama baru</source>
        <translation>New name</translation>
    </message>
    <message>
        <source>Dusun lain</source>
        <translation>Another hamlet</translation>
    </message>
    <message>
        <source>Nama baru: warga, kepala dusun dan petanya ikut, dan dapat diurungkan. Dusun lain: warga tetap tercatat di {old}.</source>
        <translation>New name: residents, head and map go along, and it can be undone. Another hamlet: residents stay on the books in {old}.</translation>
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
    <name>OfficesBook</name>
    <message>
        <source>Kantor layanan</source>
        <translation>Offices</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N kantor baru   F3 saring   Esc kembali   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new office   F3 filter   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kantor baru</source>
        <translation>New office</translation>
    </message>
    <message>
        <source>Tidak ada kantor dengan kata “{words}”.</source>
        <translation>No office with the words “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada kantor. Mulai dari daftar awal program, lalu isi alamat,
jam buka, yang dibawa, dan biayanya menurut kantor itu sendiri.</source>
        <translation>No offices yet. Begin with the program&apos;s first list, then fill in the address,
the hours, what to bring and the cost as the office itself tells them.</translation>
    </message>
    <message>
        <source>Isi daftar awal</source>
        <translation>Fill in the first list</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Yang diurus</source>
        <translation>What is done there</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>belum dicatat</source>
        <translation>not written down yet</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
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
    <name>OpenerSheet</name>
    <message>
        <source>Buat pembuka</source>
        <translation>Make the opener</translation>
    </message>
    <message>
        <source>Pembuka dibuat. Simpan di stik desa, di samping cadangannya.</source>
        <translation>The opener is made. Keep it on the village&apos;s stick, beside its backups.</translation>
    </message>
</context>
<context>
    <name>OpenerStep</name>
    <message>
        <source>Kata sandi dan lembar hilang</source>
        <translation>Passphrase and sheet are lost</translation>
    </message>
    <message>
        <source>Data tetap ada. Yang masih dapat menolong, dari yang paling mudah:</source>
        <translation>The data are still there. What may still help, the easiest first:</translation>
    </message>
    <message>
        <source>Belum ada berkas pembuka.</source>
        <translation>No opener yet.</translation>
    </message>
    <message>
        <source>Pilih berkas pembuka…  F4</source>
        <translation>Choose the opener…  F4</translation>
    </message>
    <message>
        <source>Kode pemulihan dari amplop kabupaten</source>
        <translation>Recovery code from the regency&apos;s envelope</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Pilih dulu berkas pembuka dari stik.</source>
        <translation>Choose the opener on the stick first.</translation>
    </message>
    <message>
        <source>Berkas pembuka</source>
        <translation>Opener</translation>
    </message>
    <message>
        <source>Berkas pembuka dari kabupaten</source>
        <translation>Opener from the regency</translation>
    </message>
    <message>
        <source>Tanya petugas sebelumnya dan kepala desa: mungkin masih ingat kata sandinya.</source>
        <translation>Ask the former clerk and the village head: they may remember the passphrase.</translation>
    </message>
    <message>
        <source>Cari amplop lembar pemulihan: lemari arsip, sekretaris, brankas kantor camat.</source>
        <translation>Look for the envelope with the recovery sheet: the archive, the secretary, the safe of the subdistrict office.</translation>
    </message>
    <message>
        <source>Komputer atau akun Windows lain yang masih ingat kuncinya membuka tanpa itu.</source>
        <translation>Another computer or Windows account that remembers the key opens without either.</translation>
    </message>
    <message>
        <source>Kunci desa ini dititipkan ke kabupaten. Bawa stik cadangan dan surat permintaan kepala desa ke sana; berkas pembuka dan kodenya diisi di bawah.</source>
        <translation>This village entrusted its key to the regency. Take the backup stick and a letter of the village head there; the opener and its code go in below.</translation>
    </message>
    <message>
        <source>Kunci desa ini tidak dititipkan ke kabupaten, kecuali mungkin di cadangan lama. Tanpa semua itu tidak seorang pun membukanya, juga pembuat program.</source>
        <translation>This village did not entrust its key to the regency, except perhaps in old backups. Without any of these nobody opens it, the makers of the program included.</translation>
    </message>
</context>
<context>
    <name>OpeningStep</name>
    <message>
        <source>Buka titipan desa</source>
        <translation>Open what a village entrusted</translation>
    </message>
    <message>
        <source>Pastikan dulu orangnya: surat permintaan kepala desa dan KTP. Sesudah ini dibuat kode pemulihan baru; kode di lembar desa yang lama tidak berlaku lagi.</source>
        <translation>Check who it is first: the village head&apos;s letter and an identity card. A new recovery code is made then; the one on the village&apos;s old sheet ends.</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Yang meminta</source>
        <translation>Who asks</translation>
    </message>
    <message>
        <source>Nomor surat permintaan</source>
        <translation>Number of the letter of request</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Semua tercetak di berita acara dan tersimpan di riwayat kantor ini.</source>
        <translation>All of it is printed in the minutes and kept in this office&apos;s history.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Isi {field}.</source>
        <translation>Fill in {field}.</translation>
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
    <message>
        <source>Petugas dan keamanan</source>
        <translation>Staff and security</translation>
    </message>
    <message>
        <source>Petugas dan peran…</source>
        <translation>Staff and roles…</translation>
    </message>
    <message>
        <source>Serah terima tugas…</source>
        <translation>Handover of duties…</translation>
    </message>
    <message>
        <source>Belajar</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>Sekarang: Mudah.</source>
        <translation>Now: Easy.</translation>
    </message>
    <message>
        <source>Sekarang: Kuat.</source>
        <translation>Now: Strong.</translation>
    </message>
    <message>
        <source>Bagaimana data dibuka di komputer ini?</source>
        <translation>How are the data opened on this computer?</translation>
    </message>
    <message>
        <source>Mudah</source>
        <translation>Easy</translation>
    </message>
    <message>
        <source>Kuat</source>
        <translation>Strong</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Windows tidak dapat menyimpan kuncinya. Cara Kuat tetap dipakai.</source>
        <translation>Windows cannot keep the key. The Strong way stays.</translation>
    </message>
    <message>
        <source>Mulai sekarang kata sandi diketik setiap kali program dibuka.</source>
        <translation>From now on the passphrase is typed each time the program opens.</translation>
    </message>
    <message>
        <source>Ganti kunci data…</source>
        <translation>Change the data key…</translation>
    </message>
    <message>
        <source>Cara membuka data…</source>
        <translation>How data are opened…</translation>
    </message>
    <message>
        <source>Titipan kunci…</source>
        <translation>Entrusted key…</translation>
    </message>
    <message>
        <source>Simpanan bersama…</source>
        <translation>Shared store…</translation>
    </message>
</context>
<context>
    <name>OwnReportPage</name>
    <message>
        <source>Laporan sendiri</source>
        <translation>Own report</translation>
    </message>
    <message>
        <source>Nama laporan</source>
        <translation>Name of the report</translation>
    </message>
    <message>
        <source>Satu baris</source>
        <translation>One row</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Laporan ini belum disimpan. Tinggalkan?</source>
        <translation>This report is not saved yet. Leave it?</translation>
    </message>
    <message>
        <source>Tinggalkan</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>{title} (rahasia)</source>
        <translation>{title} (secret)</translation>
    </message>
    <message>
        <source>Spasi memilih kolom, Ctrl+Panah memindahkannya. Dusun, negara, jenis kelamin, skema dan tahap disaring di halaman laporannya.</source>
        <translation>Space ticks a column, Ctrl+Arrow moves it. Hamlet, country, sex, scheme and stage are narrowed on the page of the report.</translation>
    </message>
</context>
<context>
    <name>PackagePage</name>
    <message>
        <source>Paket laporan</source>
        <translation>Package of reports</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Setahun</source>
        <translation>The whole year</translation>
    </message>
    <message>
        <source>Untuk luar kantor: samarkan angka kecil</source>
        <translation>For outside the office: hide small counts</translation>
    </message>
    <message>
        <source>Laporan di paket</source>
        <translation>Reports in the package</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Susun dan pratinjau</source>
        <translation>Bind and preview</translation>
    </message>
    <message>
        <source>Pilih dulu laporan yang masuk paket.</source>
        <translation>First choose the reports that go into the package.</translation>
    </message>
    <message>
        <source>Paket laporan {period}</source>
        <translation>Package of reports {period}</translation>
    </message>
    <message>
        <source>Menyusun paket …</source>
        <translation>Binding the package …</translation>
    </message>
    <message numerus="yes">
        <source>{count} laporan</source>
        <translation>
            <numerusform>{count} report</numerusform>
            <numerusform>{count} reports</numerusform>
        </translation>
    </message>
    <message>
        <source>Satu berkas dengan daftar isi. Laporan yang menyebut nama tidak termasuk; cetak itu sendiri-sendiri. Yang tentang keadaan memuat keadaan hari ini.</source>
        <translation>One file with a table of contents. Reports that name people are not among them; print those one by one. Those about the present state tell of today.</translation>
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
    <message numerus="yes">
        <source>{name} kini punya {count} perjalanan berjalan. Buang yang salah.</source>
        <translation>
            <numerusform>{name} now has {count} journey under way. Discard the wrong one.</numerusform>
            <numerusform>{name} now has {count} journeys under way. Discard the wrong one.</numerusform>
        </translation>
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
    <name>PairsPage</name>
    <message>
        <source>Enter bandingkan   Esc kembali   F1 bantuan</source>
        <translation>Enter compare   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Bandingkan</source>
        <translation>Compare</translation>
    </message>
</context>
<context>
    <name>ParcelPage</name>
    <message>
        <source>Terima perubahan</source>
        <translation>Receive changes</translation>
    </message>
    <message>
        <source>Bawa perubahan</source>
        <translation>Carry changes</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Tulis ke USB atau folder</source>
        <translation>Write to USB or folder</translation>
    </message>
    <message>
        <source>Tidak ada perubahan baru di dalamnya.</source>
        <translation>There are no new changes in it.</translation>
    </message>
    <message numerus="yes">
        <source>{count} kali</source>
        <translation>
            <numerusform>{count} time</numerusform>
            <numerusform>{count} times</numerusform>
        </translation>
    </message>
    <message>
        <source>Menulis dan membaca ulang berkas</source>
        <translation>Writing and reading back the file</translation>
    </message>
    <message>
        <source>USB atau folder bersama</source>
        <translation>USB stick or shared folder</translation>
    </message>
    <message>
        <source>Menggabungkan perubahan</source>
        <translation>Joining changes</translation>
    </message>
    <message>
        <source>Sudah ditulis dan dibaca ulang: {name}. Aman dicabut.</source>
        <translation>Written and read back: {name}. It is safe to unplug.</translation>
    </message>
    <message numerus="yes">
        <source>{count} catatan dari {name} sudah digabung. Ctrl+Z mengurungkan semuanya.</source>
        <translation>
            <numerusform>{count} record from {name} is joined. Ctrl+Z takes all of it back.</numerusform>
            <numerusform>{count} records from {name} are joined. Ctrl+Z takes all of it back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dari laptop {name}, ditulis {day}.</source>
        <translation>From laptop {name}, written {day}.</translation>
    </message>
    <message>
        <source>Untuk laptop {names}.</source>
        <translation>For laptop {names}.</translation>
    </message>
    <message>
        <source>{acts} tindakan atas {records} catatan, {gone} dihapus; {parts} lampiran dan surat ({size} MB).</source>
        <translation>Acts: {acts}, on records: {records}, thrown away: {gone}; attachments and papers: {parts} ({size} MB).</translation>
    </message>
    <message>
        <source>Dicatat {since} sampai {until}.</source>
        <translation>Recorded {since} to {until}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} isian ditulis berbeda di dua laptop. Sesudah diterima, Anda memilih mana yang benar; keduanya tetap tercatat.</source>
        <translation>
            <numerusform>{count} field was written differently on two laptops. Once received, you choose which is right; both stay recorded.</numerusform>
            <numerusform>{count} fields were written differently on two laptops. Once received, you choose which is right; both stay recorded.</numerusform>
        </translation>
    </message>
    <message>
        <source>Isinya data pribadi warga, dikunci sehingga hanya laptop kantor ini yang dapat membukanya.</source>
        <translation>It holds personal data of residents, sealed so that only laptops of this office can open it.</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>ParticipantsPage</name>
    <message>
        <source>Peserta {title}</source>
        <translation>Participants {title}</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Beri tempat</source>
        <translation>Give place</translation>
    </message>
    <message>
        <source>Kehadiran</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Enter orangnya   Ctrl+. tindakan   Ctrl+N daftarkan   F8 hasil   Esc kembali</source>
        <translation>Enter the person   Ctrl+. acts   Ctrl+N enrol   F8 results   Esc back</translation>
    </message>
    <message>
        <source>Surat dan lembar…</source>
        <translation>Letters and sheets…</translation>
    </message>
    <message>
        <source>Daftarkan…</source>
        <translation>Enrol…</translation>
    </message>
    <message>
        <source>Tidak ada peserta dengan kata “{words}”.</source>
        <translation>No participant with the word “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada peserta. Daftarkan calon yang belum punya kompetensinya.</source>
        <translation>No participants yet. Enrol candidates who lack the competence.</translation>
    </message>
    <message>
        <source>Daftarkan</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>Buka orangnya</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Catat mundur…</source>
        <translation>Record withdrawal…</translation>
    </message>
    <message>
        <source>Hapus, salah daftar</source>
        <translation>Delete, enrolled by mistake</translation>
    </message>
    <message>
        <source>Mengapa mengundurkan diri?</source>
        <translation>Why do they withdraw?</translation>
    </message>
    <message>
        <source>Catat mundur</source>
        <translation>Record withdrawal</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Sebagai</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Uji</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>Passing</name>
    <message>
        <source>Sebelumnya di daftar</source>
        <translation>Previous in the list</translation>
    </message>
    <message>
        <source>Berikutnya di daftar</source>
        <translation>Next in the list</translation>
    </message>
    <message>
        <source>{place} dari {count}</source>
        <translation>{place} of {count}</translation>
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
    <name>PeoplePage</name>
    <message>
        <source>Petugas dan peran</source>
        <translation>Staff and roles</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tambah petugas</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Kantor ini dikerjakan satu orang, {name}: satu kata sandi, tanpa akun. Bila dua orang atau lebih memakai program, tambahkan petugas; akun pertama untuk Anda.</source>
        <translation>One person works in this office, {name}: one passphrase, no accounts. When two or more use the program, add them; the first account is yours.</translation>
    </message>
    <message>
        <source>Satu petugas</source>
        <translation>One person</translation>
    </message>
    <message>
        <source>Bekerja di sini</source>
        <translation>Working here</translation>
    </message>
    <message>
        <source>Sudah ditutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Terkunci sendiri</source>
        <translation>Locks by itself</translation>
    </message>
    <message>
        <source>Sesudah {minutes} menit</source>
        <translation>After {minutes} minutes</translation>
    </message>
    <message>
        <source>Tidak pernah</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation>Screen lock</translation>
    </message>
    <message>
        <source>Ctrl+L mengunci layar sekarang; isian tidak hilang.</source>
        <translation>Ctrl+L locks the screen now; nothing typed is lost.</translation>
    </message>
    <message>
        <source>Bila tidak disentuh</source>
        <translation>When nobody touches it</translation>
    </message>
    <message>
        <source>Yang dicentang diusulkan satu orang dan disetujui orang lain.</source>
        <translation>What is ticked is proposed by one person and approved by another.</translation>
    </message>
    <message>
        <source>Perlu persetujuan</source>
        <translation>Needs approval</translation>
    </message>
    <message>
        <source>{name}, sampai {day}</source>
        <translation>{name}, until {day}</translation>
    </message>
    <message>
        <source>Wakil menyetujui selama sekretaris dan kepala desa tidak di tempat. Bila wakil pun tidak ada, alasan tertulis cukup, dan dilihat kemudian.</source>
        <translation>A deputy approves while secretary and village head are away. When the deputy is away too, a written reason is enough and is looked at afterwards.</translation>
    </message>
    <message>
        <source>Tunjuk wakil…</source>
        <translation>Name a deputy…</translation>
    </message>
    <message>
        <source>Wakil penyetuju</source>
        <translation>Deputy for approvals</translation>
    </message>
    <message>
        <source>Belum ada petugas lain yang dapat ditunjuk.</source>
        <translation>There is nobody else who could be named.</translation>
    </message>
    <message>
        <source>Siapa wakilnya?</source>
        <translation>Who is the deputy?</translation>
    </message>
    <message>
        <source>Tunjuk</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sampai tanggal berapa? Kosongkan untuk mengakhiri sekarang.</source>
        <translation>Until which day? Leave it empty to end it now.</translation>
    </message>
    <message>
        <source>Dikerjakan tanpa orang kedua</source>
        <translation>Done without a second person</translation>
    </message>
    <message>
        <source>Sudah saya lihat…</source>
        <translation>I have looked…</translation>
    </message>
    <message>
        <source>Catatan Anda tentang tindakan ini, boleh kosong.</source>
        <translation>Your remark about this act; it may be empty.</translation>
    </message>
    <message>
        <source>Sudah dilihat</source>
        <translation>Looked at</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>PgUp PgDn orang lain</source>
        <translation>PgUp PgDn other person</translation>
    </message>
    <message>
        <source>Di bagian ini tidak ada yang ditambah. F2 mengubah, Esc kembali.</source>
        <translation>Nothing is added in this section. F2 changes it, Esc goes back.</translation>
    </message>
    <message>
        <source>{age} tahun</source>
        <translation>{age} years old</translation>
    </message>
    <message>
        <source>Yang dapat dilakukan  Ctrl+.</source>
        <translation>What can be done  Ctrl+.</translation>
    </message>
    <message>
        <source>Ctrl+↑ ↓ bagian   Enter buka   Ctrl+N tambah   F2 ubah   1 … 9 tindakan   Esc kembali</source>
        <translation>Ctrl+↑ ↓ section   Enter open   Ctrl+N add   F2 change   1 … 9 acts   Esc back</translation>
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
        <source>Tempel foto</source>
        <translation>Paste a photo</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Hapus foto</source>
        <translation>Delete the photo</translation>
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
    <message>
        <source>Ketik beberapa huruf dari namanya, lalu Enter.</source>
        <translation>Type a few letters of its name, then Enter.</translation>
    </message>
</context>
<context>
    <name>Picks</name>
    <message>
        <source>Lepas saringan {title}: {value}</source>
        <translation>Remove the filter {title}: {value}</translation>
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
    <message>
        <source>Berita acara serah terima</source>
        <translation>Handover minutes</translation>
    </message>
    <message>
        <source>serah-terima.pdf</source>
        <translation>handover.pdf</translation>
    </message>
    <message>
        <source>Kunci data akan diganti saat program dibuka lagi.</source>
        <translation>The data key is changed when the program opens next.</translation>
    </message>
    <message>
        <source>Batal ganti kunci</source>
        <translation>Keep this key</translation>
    </message>
    <message>
        <source>Bila batal, kata sandi dan lembar yang sekarang tetap berlaku.</source>
        <translation>If you keep it, the passphrase and the sheet of now stay valid.</translation>
    </message>
    <message>
        <source>Kunci data tidak jadi diganti.</source>
        <translation>The data key is not changed.</translation>
    </message>
    <message>
        <source>Lembar kunci titipan</source>
        <translation>Sheet of the entrusted key</translation>
    </message>
    <message>
        <source>kunci-titipan.pdf</source>
        <translation>entrusted-key.pdf</translation>
    </message>
    <message>
        <source>Simpan pembuka ke stik desa</source>
        <translation>Keep the opener on the village&apos;s stick</translation>
    </message>
    <message>
        <source>Berita acara</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>pembukaan-titipan.pdf</source>
        <translation>opening-minutes.pdf</translation>
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
    <message numerus="yes">
        <source>{count} belum menandatangani.</source>
        <translation>
            <numerusform>{count} has not signed yet.</numerusform>
            <numerusform>{count} have not signed yet.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>{count} halaman</source>
        <translation>
            <numerusform>{count} page</numerusform>
            <numerusform>{count} pages</numerusform>
        </translation>
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
    <name>ProductivePage</name>
    <message>
        <source>Penggunaan produktif</source>
        <translation>Productive uses</translation>
    </message>
    <message>
        <source>Semula: {uses}.</source>
        <translation>At first: {uses}.</translation>
    </message>
    <message>
        <source>Bila belum dipilih</source>
        <translation>Until you choose</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Petugas: {name} · tidak mengisi data</source>
        <translation>Staff: {name} · does not fill in data</translation>
    </message>
    <message>
        <source>Menyiapkan desa latihan … {done} dari {total}</source>
        <translation>Preparing the practice village … {done} of {total}</translation>
    </message>
    <message>
        <source>Petugas: {name}</source>
        <translation>Staff: {name}</translation>
    </message>
    <message>
        <source>Mengganti kunci data … {done} %. Jangan matikan komputer.</source>
        <translation>Changing the data key … {done} %. Do not switch the computer off.</translation>
    </message>
    <message>
        <source>{name} terpasang. Buat cadangan di halaman Cadangan: Ctrl+N.</source>
        <translation>{name} is plugged in. Make a backup on it in Backup: Ctrl+N.</translation>
    </message>
    <message>
        <source>Disk penuh atau terkunci: data hanya dapat dibaca, tidak disimpan. Kosongkan ruangnya, atau salin data ke disk lain, lalu buka program lagi.</source>
        <translation>The disk is full or locked: the data can only be read, nothing is saved. Make room, or copy the data to another disk, then open the program again.</translation>
    </message>
    <message>
        <source>Memeriksa buku kiriman: {done} dari {total} pekerja</source>
        <translation>Looking through the ledger: {done} of {total} workers</translation>
    </message>
    <message>
        <source>Salinan {name} rusak dan disisihkan. Disk mungkin mulai gagal: Ctrl+N.</source>
        <translation>The copy {name} is damaged and was put aside. The disk may be failing: Ctrl+N.</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Catat kemajuan</source>
        <translation>Note progress</translation>
    </message>
    <message>
        <source>Kemajuan {name}</source>
        <translation>Progress of {name}</translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Catatan ini</source>
        <translation>This note</translation>
    </message>
</context>
<context>
    <name>ProofPage</name>
    <message>
        <source>Indikator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Indikator ini</source>
        <translation>This indicator</translation>
    </message>
    <message>
        <source>Rencanakan tugas</source>
        <translation>Plan a task</translation>
    </message>
    <message>
        <source>Ubah indikator</source>
        <translation>Change the indicator</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>{percent}% dari target</source>
        <translation>{percent}% of the target</translation>
    </message>
    <message>
        <source>Ditanyakan ke daftar: {words}.</source>
        <translation>Counted from the registers: {words}.</translation>
    </message>
    <message>
        <source>Hari ini: {value}</source>
        <translation>Today: {value}</translation>
    </message>
    <message>
        <source>Target {target}, bobot {weight}</source>
        <translation>Target {target}, weight {weight}</translation>
    </message>
    <message>
        <source>Diubah kantor ini.</source>
        <translation>Changed by this office.</translation>
    </message>
    <message>
        <source>Yang ditanyakan</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Semester sebelumnya</source>
        <translation>Half-years before</translation>
    </message>
    <message>
        <source>Waktu itu: {value}</source>
        <translation>Then: {value}</translation>
    </message>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Dicatat</source>
        <translation>Noted</translation>
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
    <message numerus="yes">
        <source>{count} surat batal, ditandatangani kunci desanya.</source>
        <translation>
            <numerusform>{count} void letter, signed by the village&apos;s key.</numerusform>
            <numerusform>{count} void letters, signed by the village&apos;s key.</numerusform>
        </translation>
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
        <translation>Published keys: {keys}, void letters: {voids}. Pass both files on to all villages.</translation>
    </message>
    <message numerus="yes">
        <source>{count} berkas belum dicocokkan dan tidak ikut.</source>
        <translation>
            <numerusform>{count} file was not compared yet and is left out.</numerusform>
            <numerusform>{count} files were not compared yet and are left out.</numerusform>
        </translation>
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
    <name>RatePage</name>
    <message>
        <source>Kurs</source>
        <translation>Rates</translation>
    </message>
    <message>
        <source>Kurs {currency}</source>
        <translation>Rate {currency}</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Kurs ini</source>
        <translation>This rate</translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>Kurs</source>
        <translation>Rates</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N kurs baru   Esc kembali   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new rate   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Impor dari Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>Kurs baru</source>
        <translation>New rate</translation>
    </message>
    <message>
        <source>Belum ada kurs. Catat dari papan kurs bank, dengan tanggal dan sumbernya.</source>
        <translation>No rates yet. Write one down from a bank&apos;s rate board, with its day and source.</translation>
    </message>
    <message>
        <source>Mata uang</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Berlaku tanggal</source>
        <translation>Valid on</translation>
    </message>
    <message>
        <source>Rupiah untuk satu</source>
        <translation>Rupiah for one</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message>
        <source>Kesiapan DME</source>
        <translation>Readiness</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Belum tercapai</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Indikator sendiri</source>
        <translation>Own indicator</translation>
    </message>
    <message>
        <source>Penilaian</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Berkas usulan</source>
        <translation>Proposal bundle</translation>
    </message>
    <message>
        <source>Simpan semester</source>
        <translation>Keep half-year</translation>
    </message>
    <message>
        <source>Semua target di sini tercapai.</source>
        <translation>All targets here are reached.</translation>
    </message>
    <message>
        <source>Simpan angka hari ini sebagai penilaian {period}? Boleh disimpan lagi sampai semesternya lewat.</source>
        <translation>Keep today&apos;s figures as the assessment of {period}? They may be kept again until the half-year is over.</translation>
    </message>
    <message>
        <source>{count} belum diketahui</source>
        <translation>{count} not known yet</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Indikator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Capaian</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Rests on</translation>
    </message>
    <message>
        <source>Tugas</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Semester</source>
        <translation>Half-year</translation>
    </message>
    <message>
        <source>Semester ini</source>
        <translation>This half-year</translation>
    </message>
    <message>
        <source>Rancangan program, bukan penilaian resmi.</source>
        <translation>A draft of the program, not an official assessment.</translation>
    </message>
    <message>
        <source>Akan atau telah berakhir: {ends}.</source>
        <translation>Ends soon or has ended: {ends}.</translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N indikator sendiri   F8 penilaian</source>
        <translation>Enter open   Ctrl+N own indicator   F8 assessment</translation>
    </message>
</context>
<context>
    <name>ReadinessRoom</name>
    <message>
        <source>Penilaian mandiri</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>Menyusun berkas usulan …</source>
        <translation>Putting the proposal together …</translation>
    </message>
    <message>
        <source>Berkas usulan</source>
        <translation>Proposal bundle</translation>
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
    <name>ReceiverPage</name>
    <message>
        <source>Penerima paket</source>
        <translation>Receivers of packages</translation>
    </message>
</context>
<context>
    <name>ReceiversPage</name>
    <message>
        <source>Penerima paket</source>
        <translation>Receivers of packages</translation>
    </message>
    <message>
        <source>Enter pilih isinya   Ctrl+N kenalkan penerima   Esc kembali</source>
        <translation>Enter choose the contents   Ctrl+N make a receiver known   Esc back</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kenalkan penerima…</source>
        <translation>Make a receiver known…</translation>
    </message>
    <message>
        <source>Belum ada penerima. Kecamatan atau kabupaten memberi berkas kunci penerima di stik
dan lembar kunci yang dicetak; sidik di lembar itu diketik di sini.</source>
        <translation>No receivers yet. The subdistrict or regency gives a receiver key file on a stick
and a printed key sheet; the fingerprint on that sheet is typed here.</translation>
    </message>
    <message>
        <source>Pilih isinya</source>
        <translation>Choose the contents</translation>
    </message>
    <message>
        <source>Hapus penerima</source>
        <translation>Remove the receiver</translation>
    </message>
    <message>
        <source>Berkas kunci penerima</source>
        <translation>Receiver key file</translation>
    </message>
    <message>
        <source>Ketik sidik kunci dari lembar kunci penerima yang dicetak, seperti GJ2Y-652M-K8QX-0TNA. Jangan dari pesan atau dari berkas yang sama.</source>
        <translation>Type the fingerprint from the printed receiver key sheet, such as GJ2Y-652M-K8QX-0TNA. Not from a message, and not from the same file.</translation>
    </message>
    <message>
        <source>Kenal penerima ini</source>
        <translation>Make this receiver known</translation>
    </message>
    <message>
        <source>Membaca kunci …</source>
        <translation>Reading the key …</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Isi rahasia</source>
        <translation>Confidential parts</translation>
    </message>
    <message>
        <source>Sidik kunci</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Lembar yang terbit</source>
        <translation>Sheets that were issued</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ReferralPage</name>
    <message>
        <source>Rujuk kasus</source>
        <translation>Refer the case</translation>
    </message>
    <message>
        <source>Lihat surat</source>
        <translation>See the letter</translation>
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
        <translation>Type a part of the name of the village or subdistrict, or its code, then choose with ↓ and Enter. Or go down from the province.</translation>
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
    <message numerus="yes">
        <source>{count} desa ditemukan</source>
        <translation>
            <numerusform>{count} village found</numerusform>
            <numerusform>{count} villages found</numerusform>
        </translation>
    </message>
    <message>
        <source>Semua provinsi</source>
        <translation>All provinces</translation>
    </message>
    <message>
        <source>Wilayah mana?</source>
        <translation>Which area?</translation>
    </message>
    <message>
        <source>Ketik sebagian nama kecamatan, kabupaten atau provinsi, lalu pilih dengan ↓ dan Enter. Enter sekali lagi masuk ke dalamnya.</source>
        <translation>Type part of the name of a subdistrict, regency or province, then choose with ↓ and Enter. Enter once more goes into it.</translation>
    </message>
    <message>
        <source>Pilih dulu satu wilayah dari daftar.</source>
        <translation>Choose an area from the list first.</translation>
    </message>
    <message>
        <source>Tidak ada yang bernama begitu. Coba sebagian namanya saja.</source>
        <translation>Nothing has that name. Try only part of it.</translation>
    </message>
    <message numerus="yes">
        <source>{count} wilayah ditemukan</source>
        <translation>
            <numerusform>{count} area found</numerusform>
            <numerusform>{count} areas found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Buku kiriman</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Pekerja lain</source>
        <translation>Other worker</translation>
    </message>
    <message>
        <source>Cetak setahun</source>
        <translation>Print the year</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Remittances</translation>
    </message>
    <message>
        <source>Catat persetujuan</source>
        <translation>Record the consent</translation>
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
        <source>Baris kiriman ini belum disimpan.</source>
        <translation>This line is not saved yet.</translation>
    </message>
    <message>
        <source>Sudah ada catatan dengan tanggal dan jumlah yang sama.</source>
        <translation>There is already an entry with the same date and amount.</translation>
    </message>
    <message>
        <source>Ctrl+Enter sekali lagi bila memang benar.</source>
        <translation>Ctrl+Enter once more if it is right.</translation>
    </message>
    <message numerus="yes">
        <source>{count} kiriman</source>
        <translation>
            <numerusform>{count} time</numerusform>
            <numerusform>{count} times</numerusform>
        </translation>
    </message>
    <message>
        <source>Satu rumah</source>
        <translation>Household</translation>
    </message>
    <message numerus="yes">
        <source>{count} pekerja</source>
        <translation>
            <numerusform>{count} worker</numerusform>
            <numerusform>{count} workers</numerusform>
        </translation>
    </message>
    <message>
        <source>Desa, tahun ini</source>
        <translation>Village, this year</translation>
    </message>
    <message numerus="yes">
        <source>{count} keluarga</source>
        <translation>
            <numerusform>{count} family</numerusform>
            <numerusform>{count} families</numerusform>
        </translation>
    </message>
    <message>
        <source>Survei {year}: {total}. Tidak ditambahkan ke jumlah kiriman.</source>
        <translation>Survey {year}: {total}. Not added to the money recorded.</translation>
    </message>
    <message>
        <source>Menurut survei</source>
        <translation>By survey</translation>
    </message>
    <message>
        <source>{title}: {reached} dari {target} ({percent}%)</source>
        <translation>{title}: {reached} of {target} ({percent}%)</translation>
    </message>
    <message>
        <source>Tujuan keluarga</source>
        <translation>Goal of the family</translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Catat survei setahun</source>
        <translation>Record a yearly survey</translation>
    </message>
    <message>
        <source>Cetak satu rumah</source>
        <translation>Print the household</translation>
    </message>
    <message>
        <source>Pekerja ini</source>
        <translation>This worker</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Penerima</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Jalur</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Penggunaan</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Jumlah asal</source>
        <translation>Original amount</translation>
    </message>
    <message>
        <source>Rupiah</source>
        <translation>Rupiah</translation>
    </message>
    <message>
        <source>{name}, keluar</source>
        <translation>{name}, paid out</translation>
    </message>
    <message>
        <source>dibatalkan</source>
        <translation>void</translation>
    </message>
    <message>
        <source>Kiriman tiap bulan</source>
        <translation>Money sent each month</translation>
    </message>
    <message>
        <source>Berjalan</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Enter lanjut   Ctrl+Enter simpan   ] bulan berikut   F7 salin   F2 perbaiki</source>
        <translation>Enter go on   Ctrl+Enter save   ] next month   F7 copy   F2 correct</translation>
    </message>
    <message>
        <source>Sukarela, data survei, bukan untuk pajak</source>
        <translation>Voluntary, survey data, not for tax</translation>
    </message>
    <message>
        <source>Perlu perhatian</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Catat jawabannya…</source>
        <translation>Write the answer down…</translation>
    </message>
    <message>
        <source>Pengingat di kantor saja: tidak tercetak, tidak dikirim.</source>
        <translation>A reminder for the office only: not printed, not sent.</translation>
    </message>
    <message>
        <source>memanggil penerima</source>
        <translation>calls a recipient</translation>
    </message>
    <message>
        <source>tanggal hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <source>5 Oktober tahun ini</source>
        <translation>5 October of this year</translation>
    </message>
    <message>
        <source>1.400.000</source>
        <translation>1.400.000</translation>
    </message>
    <message>
        <source>dihitung sendiri</source>
        <translation>is worked out</translation>
    </message>
    <message>
        <source>Mengetik cepat</source>
        <translation>Typing fast</translation>
    </message>
    <message>
        <source>Penggunaan baris itu terbagi; yang disalin hanya yang terbesar. F4 membuka formulir untuk membaginya.</source>
        <translation>The uses of that line are split; only the largest is copied. F4 opens the form to split it.</translation>
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
        <source>belum ada namanya</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>{count} belum dijawab</source>
        <translation>{count} not answered yet</translation>
    </message>
    <message>
        <source>{count} belum ada</source>
        <translation>{count} not there yet</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>not there yet</translation>
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
        <source>Mirip {name} yang sudah tercatat. Bila sama, tulis nama itu.</source>
        <translation>Resembles {name}, which is already recorded. If it is the same, write that name.</translation>
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
        <source>Pindaian menunggu. Periksa isian yang ditandai, lalu F10 menyimpan isian dan pindaian.</source>
        <translation>The scan waits. Check the marked fields, then F10 saves the form and the scan.</translation>
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
        <source>Letakkan kursor di baris dokumen yang pindaiannya dilampirkan.</source>
        <translation>Put the cursor in the row of the document whose scan is to be attached.</translation>
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
    <message>
        <source>Belum punya naskah?</source>
        <translation>No text yet?</translation>
    </message>
    <message>
        <source>Kerangka Perdes</source>
        <translation>Outline of a Perdes</translation>
    </message>
    <message>
        <source>Ubah bunyi kerangka…</source>
        <translation>Change the wording of the outline…</translation>
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
    <message>
        <source>Buku kiriman pekerja yang mana?</source>
        <translation>Whose register?</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
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
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>L laki-laki, P perempuan. Setiap orang dihitung sekali.</source>
        <translation>M men, F women. Every person is counted once.</translation>
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
        <source>Semua warga lagi</source>
        <translation>Everybody again</translation>
    </message>
    <message>
        <source>Disaring, bukan seluruh desa: {those}</source>
        <translation>Narrowed, not the whole village: {those}</translation>
    </message>
    <message>
        <source>Enter pada angka: nama-namanya   F5 hitung ulang   F8 pratinjau   Ctrl+P cetak   Ctrl+S simpan PDF</source>
        <translation>Enter on a figure: its names   F5 count again   F8 preview   Ctrl+P print   Ctrl+S save PDF</translation>
    </message>
    <message>
        <source>Ubah bunyi…</source>
        <translation>Change words…</translation>
    </message>
    <message>
        <source>Buat laporan sendiri…</source>
        <translation>Make a report of your own…</translation>
    </message>
    <message>
        <source>Ubah kolom laporan ini…</source>
        <translation>Change the columns of this report…</translation>
    </message>
    <message>
        <source>Paket laporan…</source>
        <translation>Package of reports…</translation>
    </message>
    <message>
        <source>{people} dihitung</source>
        <translation>{people} counted</translation>
    </message>
    <message>
        <source>Angka yang dapat dibuka</source>
        <translation>Figures that can be opened</translation>
    </message>
</context>
<context>
    <name>ReportsRoom</name>
    <message>
        <source>{hamlet}, di luar negeri</source>
        <translation>{hamlet}, abroad</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Permintaan baru</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Dijawab dalam 3 x 24 jam sejak diterima, juga bila ditolak.</source>
        <translation>Answered within 3 x 24 hours of receipt, also when refused.</translation>
    </message>
    <message>
        <source>Batas waktu</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Yang dicocokkan</source>
        <translation>What is compared</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Surat kuasa, KTP</source>
        <translation>Power of attorney, KTP</translation>
    </message>
    <message>
        <source>Pilih cara memastikan orangnya.</source>
        <translation>Choose how identity was checked.</translation>
    </message>
    <message>
        <source>Pilih dulu data siapa yang dimaksud.</source>
        <translation>Choose first whose data are meant.</translation>
    </message>
    <message>
        <source>Apa yang sudah dikerjakan? Jawabannya tercetak di surat jawaban.</source>
        <translation>What was done? The answer is printed in the letter.</translation>
    </message>
    <message>
        <source>Seperti: RT diperbaiki menjadi 003</source>
        <translation>Such as: RT corrected to 003</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Batasi pemakaian datanya? Sesudah ini datanya hanya disimpan.</source>
        <translation>Restrict the use of the data? From now on they are only kept.</translation>
    </message>
    <message>
        <source>Batasi</source>
        <translation>Restrict</translation>
    </message>
    <message>
        <source>Ditolak karena apa?</source>
        <translation>Refused for what reason?</translation>
    </message>
    <message>
        <source>Tolak</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Paling lambat {moment}</source>
        <translation>At the latest {moment}</translation>
    </message>
    <message>
        <source>Sudah lewat waktunya. Jawab hari ini juga.</source>
        <translation>Past due. Answer today.</translation>
    </message>
    <message numerus="yes">
        <source>{hours} jam lagi</source>
        <translation>
            <numerusform>{hours} hour left</numerusform>
            <numerusform>{hours} hours left</numerusform>
        </translation>
    </message>
    <message>
        <source>Surat jawaban</source>
        <translation>Letter of answer</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Tolak…</source>
        <translation>Refuse…</translation>
    </message>
    <message>
        <source>Pilih cara memastikannya, lalu simpan.</source>
        <translation>Choose how you checked, then save.</translation>
    </message>
    <message>
        <source>Pastikan orangnya</source>
        <translation>Check who it is</translation>
    </message>
    <message>
        <source>Yang perlu</source>
        <translation>What is needed</translation>
    </message>
    <message>
        <source>Tandai selesai…</source>
        <translation>Mark as done…</translation>
    </message>
    <message>
        <source>Lihat, lalu hapus…</source>
        <translation>Look, then erase…</translation>
    </message>
    <message>
        <source>Batasi…</source>
        <translation>Restrict…</translation>
    </message>
    <message>
        <source>Cetak data saya</source>
        <translation>Print my data</translation>
    </message>
    <message>
        <source>Ubah data diri</source>
        <translation>Change personal details</translation>
    </message>
    <message>
        <source>Daftar persetujuan</source>
        <translation>List of consents</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Berjalan</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Lewat waktu</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N permintaan baru   F8 buku lain   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new request   F8 other books   F1 help</translation>
    </message>
    <message>
        <source>Data pribadi</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Buku lain…</source>
        <translation>Other books…</translation>
    </message>
    <message>
        <source>Permintaan baru</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Tidak ada permintaan seperti itu.</source>
        <translation>There is no such request.</translation>
    </message>
    <message>
        <source>Tidak ada permintaan yang menunggu.
Warga berhak meminta salinan, perbaikan, pembatasan dan penghapusan datanya; dijawab dalam 3 x 24 jam.</source>
        <translation>No request is waiting.
Residents may ask for a copy, correction, restriction and erasure of their data; answered within 3 x 24 hours.</translation>
    </message>
    <message>
        <source>Terima permintaan</source>
        <translation>Take a request</translation>
    </message>
    <message>
        <source>Buku yang mana?</source>
        <translation>Which book?</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>siapa menyetujui apa, versi bunyinya, penarikan</source>
        <translation>who agreed to what, the version of its words, withdrawals</translation>
    </message>
    <message>
        <source>Pembatasan</source>
        <translation>Restrictions</translation>
    </message>
    <message>
        <source>orang yang datanya hanya disimpan</source>
        <translation>people whose data are only kept</translation>
    </message>
    <message>
        <source>Masa simpan</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>berapa lama tiap jenis disimpan; musnahkan yang lewat</source>
        <translation>how long each kind is kept; destroy what is past it</translation>
    </message>
    <message>
        <source>Pemusnahan</source>
        <translation>Destructions</translation>
    </message>
    <message>
        <source>yang sudah dihapus, dengan berita acaranya</source>
        <translation>what was erased, with its minutes</translation>
    </message>
    <message>
        <source>Kegagalan pelindungan</source>
        <translation>Data breaches</translation>
    </message>
    <message>
        <source>stik hilang, salah kirim: lembar kerja 3 x 24 jam</source>
        <translation>stick lost, sent wrongly: worksheet of 3 x 24 hours</translation>
    </message>
    <message>
        <source>Catatan pemrosesan</source>
        <translation>Record of processing</translation>
    </message>
    <message>
        <source>tujuan, dasar, pembaca dan masa simpan; dicetak</source>
        <translation>purposes, basis, readers and time of keeping; printed</translation>
    </message>
    <message>
        <source>Penilaian dampak</source>
        <translation>Impact assessment</translation>
    </message>
    <message>
        <source>templat terisi keadaan kantor ini; dicetak</source>
        <translation>template filled with this office&apos;s state; printed</translation>
    </message>
    <message>
        <source>Data yang keluar</source>
        <translation>Data that left</translation>
    </message>
    <message>
        <source>daftar yang diekspor, kepada siapa dan mengapa; dicetak</source>
        <translation>exported lists, to whom and why; printed</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Yang diminta</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Batas</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
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
    <message>
        <source>Nomor berikutnya {upcoming}. Mengapa mulai dari {first}?</source>
        <translation>The next number is {upcoming}. Why begin at {first}?</translation>
    </message>
    <message>
        <source>Nomor itu saja</source>
        <translation>Only that number</translation>
    </message>
    <message>
        <source>Surat berikutnya sesudah nomor itu</source>
        <translation>The next letter goes on after it</translation>
    </message>
    <message>
        <source>Kembali ke isian</source>
        <translation>Back to the form</translation>
    </message>
    <message>
        <source>Nomor berikutnya {upcoming}.</source>
        <translation>The next number is {upcoming}.</translation>
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
    <message>
        <source>Apakah salah satu dari mereka? Halamannya dibuka, isian ini dibuang.</source>
        <translation>Is it one of them? Their page is opened, what is written here is thrown away.</translation>
    </message>
    <message>
        <source>Buka orangnya</source>
        <translation>Open the person</translation>
    </message>
</context>
<context>
    <name>ResidentsBook</name>
    <message>
        <source>Penduduk</source>
        <translation>Residents</translation>
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
    <message numerus="yes">
        <source>{count} orang</source>
        <translation>
            <numerusform>{count} person</numerusform>
            <numerusform>{count} people</numerusform>
        </translation>
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
        <source>Keluarga</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Data kembar</source>
        <translation>Written down twice</translation>
    </message>
    <message numerus="yes">
        <source>{count} mungkin sama…</source>
        <translation>
            <numerusform>{count} perhaps the same…</numerusform>
            <numerusform>{count} perhaps the same…</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} pindah atau meninggal</source>
        <translation>{count} moved or died</translation>
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
        <source>Enter buka   Ctrl+N tambah   F3 saring nama atau NIK   F1 bantuan</source>
        <translation>Enter open   Ctrl+N add   F3 filter name or NIK   F1 help</translation>
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
        <translation>Show what is typed</translation>
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
    <message numerus="yes">
        <source>Pulih: {village}, {people} penduduk, keadaan {date} pukul {time}.</source>
        <translation>
            <numerusform>Restored: {village}, {people} resident, as of {date} at {time}.</numerusform>
            <numerusform>Restored: {village}, {people} residents, as of {date} at {time}.</numerusform>
        </translation>
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
    <name>RestrictedPage</name>
    <message>
        <source>Enter buka lagi   Esc kembali   F1 bantuan</source>
        <translation>Enter open again   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Pembatasan</source>
        <translation>Restrictions</translation>
    </message>
    <message>
        <source>Tidak ada data yang dibatasi.</source>
        <translation>No data are restricted.</translation>
    </message>
    <message>
        <source>Buka lagi</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Buka lagi pemakaian datanya? Tulis alasannya.</source>
        <translation>Open the use of the data again? Write the reason.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Isi hasil</source>
        <translation>Enter results</translation>
    </message>
    <message>
        <source>Hasil {title}</source>
        <translation>Results {title}</translation>
    </message>
    <message>
        <source>L lulus, T tidak lulus. Kosong berarti belum ada hasilnya.</source>
        <translation>L passed (lulus), T failed (tidak lulus). Empty means no result yet.</translation>
    </message>
    <message>
        <source>K kompeten, B belum kompeten, menurut surat LSP.</source>
        <translation>K competent, B not yet competent, by the letter of the LSP.</translation>
    </message>
    <message>
        <source>Nomor sertifikat kompetensi masuk ke dokumen perjalanan yang sedang disiapkan.</source>
        <translation>The number of the certificate of competence goes into the documents of the journey being prepared.</translation>
    </message>
    <message>
        <source>Mengetik cepat</source>
        <translation>Typing fast</translation>
    </message>
    <message>
        <source>Hadir kurang dari {least}%</source>
        <translation>Present less than {least}%</translation>
    </message>
    <message>
        <source>Hasil {office}, {date}</source>
        <translation>Results {office}, {date}</translation>
    </message>
    <message>
        <source>Hasil diisi pada hari kunjungan atau sesudahnya.</source>
        <translation>Results are filled in on the day of the visit or after it.</translation>
    </message>
    <message>
        <source>Belum dapat diisi</source>
        <translation>Cannot be filled in yet</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Enter ubah atau musnahkan   Esc kembali   F1 bantuan</source>
        <translation>Enter change or destroy   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Masa simpan</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Ubah atau musnahkan</source>
        <translation>Change or destroy</translation>
    </message>
    <message>
        <source>{title}: disimpan selama diperlukan, dihapus atas permintaan orangnya.</source>
        <translation>{title}: kept as long as needed, erased at the person&apos;s wish.</translation>
    </message>
    <message numerus="yes">
        <source>{title}: {count} sudah lewat masa simpannya.</source>
        <translation>
            <numerusform>{title}: {count} is past its time.</numerusform>
            <numerusform>{title}: {count} are past their time.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ubah masa simpan</source>
        <translation>Change how long it is kept</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Musnahkan {count}</source>
        <translation>Destroy {count}</translation>
    </message>
    <message>
        <source>Yang dimusnahkan tidak dapat dikembalikan; berita acaranya dicetak.</source>
        <translation>What is destroyed cannot come back; its minutes are printed.</translation>
    </message>
    <message>
        <source>{title}: tidak ada yang perlu dimusnahkan.</source>
        <translation>{title}: nothing needs to be destroyed.</translation>
    </message>
    <message>
        <source>Yang pertama lewat waktunya pada {date}.</source>
        <translation>The first is past its time on {date}.</translation>
    </message>
    <message>
        <source>Belum ada yang waktunya mulai berjalan.</source>
        <translation>No time has begun to run yet.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>Disimpan {years} tahun sejak {since}.</source>
        <translation>
            <numerusform>Kept for {years} year since: {since}.</numerusform>
            <numerusform>Kept for {years} years since: {since}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Memusnahkan …</source>
        <translation>Destroying …</translation>
    </message>
    <message numerus="yes">
        <source>{n} tahun</source>
        <translation>
            <numerusform>{n} year</numerusform>
            <numerusform>{n} years</numerusform>
        </translation>
    </message>
    <message>
        <source>Disimpan berapa lama?</source>
        <translation>Kept for how long?</translation>
    </message>
    <message>
        <source>Pakai</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Disimpan</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Lewat waktunya</source>
        <translation>Past its time</translation>
    </message>
</context>
<context>
    <name>ReturneePage</name>
    <message>
        <source>Profil purna PMI</source>
        <translation>Profile of a returnee</translation>
    </message>
    <message>
        <source>Profil {name}</source>
        <translation>Profile of {name}</translation>
    </message>
    <message>
        <source>Purna PMI ini</source>
        <translation>This returnee</translation>
    </message>
    <message>
        <source>Kepulangan</source>
        <translation>The return</translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Usahanya</source>
        <translation>Its businesses</translation>
    </message>
    <message>
        <source>Foto dan pindaian</source>
        <translation>Photos and scans</translation>
    </message>
    <message>
        <source>Apa hasil pendampingannya?</source>
        <translation>What came of the guidance?</translation>
    </message>
    <message>
        <source>Tulis hasilnya; ikut disimpan</source>
        <translation>Write the outcome; it is kept too</translation>
    </message>
    <message>
        <source>Tuntaskan</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Catat kunjungan…</source>
        <translation>Note a visit…</translation>
    </message>
    <message>
        <source>Catat usahanya…</source>
        <translation>Record a business…</translation>
    </message>
    <message>
        <source>Tuntaskan…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>Dampingi lagi</source>
        <translation>Resume guidance</translation>
    </message>
    <message>
        <source>Buka orangnya</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Hapus profil</source>
        <translation>Delete the profile</translation>
    </message>
    <message>
        <source>Perjalanan tanpa keterangan</source>
        <translation>A journey nothing is told of</translation>
    </message>
    <message>
        <source>Tanggal pulang belum diketahui.</source>
        <translation>The day of the return is not known yet.</translation>
    </message>
    <message>
        <source>Pulang {date}</source>
        <translation>Returned {date}</translation>
    </message>
    <message>
        <source>Reintegrasi sampai {date}</source>
        <translation>Reintegration until {date}</translation>
    </message>
    <message>
        <source>Tuntas {date}: {how}</source>
        <translation>Closed {date}: {how}</translation>
    </message>
    <message>
        <source>Jawab kebutuhannya</source>
        <translation>Answer what is needed</translation>
    </message>
    <message>
        <source>Yang ditawarkan</source>
        <translation>What was offered</translation>
    </message>
    <message>
        <source>Lembar pendampingan…</source>
        <translation>Guidance sheet…</translation>
    </message>
</context>
<context>
    <name>ReturneesPage</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Purna dan usaha</source>
        <translation>Returnees</translation>
    </message>
    <message>
        <source>Usaha…</source>
        <translation>Businesses…</translation>
    </message>
    <message>
        <source>Butuh {need}</source>
        <translation>Needs {need}</translation>
    </message>
    <message>
        <source>Buka profil</source>
        <translation>Open the profile</translation>
    </message>
    <message>
        <source>Catat usahanya…</source>
        <translation>Record a business…</translation>
    </message>
    <message>
        <source>Buka orangnya</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Catat kunjungan…</source>
        <translation>Note a visit…</translation>
    </message>
    <message>
        <source>Tidak ada purna PMI dengan kata “{words}”.</source>
        <translation>No returnee has the words “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada yang pulang. Catat kepulangan pada pekerjanya;
orangnya lalu tampil di sini untuk dibuatkan profil.</source>
        <translation>Nobody came home yet. Note the return with the worker;
the person then appears here for a profile.</translation>
    </message>
    <message>
        <source>Tidak ada purna PMI pada tahap ini.</source>
        <translation>No returnee is at this stage.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Pulang</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Rencana</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Butuh</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Tahap</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Profil sebelum {date}</source>
        <translation>Profile by {date}</translation>
    </message>
    <message>
        <source>Kunjungi {date}</source>
        <translation>Visit {date}</translation>
    </message>
    <message>
        <source>Atur kunjungan</source>
        <translation>Arrange a visit</translation>
    </message>
    <message>
        <source>Belum dikunjungi</source>
        <translation>Not visited yet</translation>
    </message>
    <message>
        <source>Keluarga…</source>
        <translation>Families…</translation>
    </message>
    <message>
        <source>Kebutuhan…</source>
        <translation>Needs…</translation>
    </message>
    <message>
        <source>Kegiatan…</source>
        <translation>Activities…</translation>
    </message>
    <message>
        <source>Enter profil   Ctrl+. tindakan   Ctrl+N usaha baru   F8 usaha   F1 bantuan</source>
        <translation>Enter profile   Ctrl+. acts   Ctrl+N new business   F8 businesses   F1 help</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message numerus="yes">
        <source>{days} hari lagi</source>
        <translation>
            <numerusform>{days} day left</numerusform>
            <numerusform>{days} days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lewat {days} hari</source>
        <translation>
            <numerusform>{days} day late</numerusform>
            <numerusform>{days} days late</numerusform>
        </translation>
    </message>
    <message>
        <source>hari</source>
        <translation>days</translation>
    </message>
    <message>
        <source>lewat</source>
        <translation>late</translation>
    </message>
</context>
<context>
    <name>RollPage</name>
    <message>
        <source>Catat kehadiran</source>
        <translation>Note attendance</translation>
    </message>
    <message>
        <source>Kehadiran {title}</source>
        <translation>Attendance of {title}</translation>
    </message>
    <message>
        <source>Enter saja berarti hadir; I izin, S sakit, A alpa.</source>
        <translation>Enter alone means present; I excused, S ill, A absent.</translation>
    </message>
    <message>
        <source>Yang dibiarkan kosong belum diketahui, dan tidak dihitung hadir.</source>
        <translation>What is left empty is not known, and is not counted as present.</translation>
    </message>
    <message>
        <source>Mengetik cepat</source>
        <translation>Typing fast</translation>
    </message>
</context>
<context>
    <name>RosterEditor</name>
    <message>
        <source>Enter saja: {usual}. {letters}. Backspace mengosongkan.</source>
        <translation>Enter alone: {usual}. {letters}. Backspace empties.</translation>
    </message>
    <message>
        <source>{letters}. Enter ke bawah, → ke samping, Backspace mengosongkan.</source>
        <translation>{letters}. Enter down, → sideways, Backspace empties.</translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message>
        <source>Putaran baru</source>
        <translation>New round</translation>
    </message>
    <message>
        <source>Buat dan cetak</source>
        <translation>Make and print</translation>
    </message>
    <message>
        <source>Yang belum diketahui sudah tertulis di kolom “Yang ditanyakan”.</source>
        <translation>What is unknown stands in the column “Yang ditanyakan” already.</translation>
    </message>
    <message>
        <source>Isi lembar</source>
        <translation>On the sheet</translation>
    </message>
</context>
<context>
    <name>RoundsRoom</name>
    <message>
        <source>Lembar dusun</source>
        <translation>Hamlet sheets</translation>
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
    <name>RowsPage</name>
    <message>
        <source>Perlu diputuskan</source>
        <translation>To be decided</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Enter putuskan   Ctrl+. tindakan   F3 saring   Esc kembali   F1 bantuan</source>
        <translation>Enter decide   Ctrl+. actions   F3 filter   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Hapus daftar…</source>
        <translation>Delete the list…</translation>
    </message>
    <message>
        <source>Tandai prosedural…</source>
        <translation>Mark as procedural…</translation>
    </message>
    <message>
        <source>Daftar kunjungan…</source>
        <translation>Visit list…</translation>
    </message>
    <message>
        <source>Tidak ada baris dengan kata “{words}”.</source>
        <translation>No row with the words “{words}”.</translation>
    </message>
    <message>
        <source>Semua baris sudah diputuskan.</source>
        <translation>Every row is decided.</translation>
    </message>
    <message>
        <source>Tidak ada baris di kelompok ini.</source>
        <translation>No row in this group.</translation>
    </message>
    <message>
        <source>Putuskan…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>Hapus putusan</source>
        <translation>Delete the decision</translation>
    </message>
    <message>
        <source>Buka orangnya</source>
        <translation>Open the person</translation>
    </message>
    <message numerus="yes">
        <source>Tandai {count} pekerja sebagai prosedural?</source>
        <translation>
            <numerusform>Mark {count} worker as procedural?</numerusform>
            <numerusform>Mark {count} workers as procedural?</numerusform>
        </translation>
    </message>
    <message>
        <source>Yang ada di keduanya, tanpa perbedaan, dan belum diketahui prosedurnya.</source>
        <translation>Those in both, without a difference, whose procedure is not known yet.</translation>
    </message>
    <message>
        <source>Tandai</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Tanpa yang hanya di desa</source>
        <translation>Without those only in the village</translation>
    </message>
    <message>
        <source>Dengan yang hanya di desa…</source>
        <translation>With those only in the village…</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Nama yang hanya ada di desa mungkin berangkat tanpa prosedur. Yang membawanya keluar kantor menulis keperluannya; keperluan itu tercetak dan tercatat.</source>
        <translation>Names that only the village knows may have left without the procedure. Whoever takes them out of the office writes what for; that is printed and kept in the books.</translation>
    </message>
    <message>
        <source>Siapa yang dikunjungi?</source>
        <translation>Who is to be visited?</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Di desa</source>
        <translation>In the village</translation>
    </message>
    <message>
        <source>Di daftar</source>
        <translation>In the list</translation>
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
        <source>Kecocokan</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>Putusan</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Prosedural {before} → {after} dari {abroad}</source>
        <translation>Procedural {before} → {after} of {abroad}</translation>
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
    <name>Search</name>
    <message>
        <source>Hasil pencarian</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>Membuka data desa … yang diketik tidak hilang.</source>
        <translation>Opening the village data … what you type is kept.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Coba sebagian nama, beberapa angka, atau nomor surat.</source>
        <translation>Nothing matches. Try part of a name, some digits, or the number of a letter.</translation>
    </message>
    <message>
        <source>Lihat semua di {room} …</source>
        <translation>See all in {room} …</translation>
    </message>
</context>
<context>
    <name>SectionButton</name>
    <message>
        <source>Bagian {place} dari {count}: {title}</source>
        <translation>Section {place} of {count}: {title}</translation>
    </message>
    <message>
        <source> · {count} belum lengkap</source>
        <translation> · {count} incomplete</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Bagian isian</source>
        <translation>Sections of the form</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Bagian</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>SentPage</name>
    <message>
        <source>Paket {year} nomor {seq}</source>
        <translation>Package {year} number {seq}</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Isi paket</source>
        <translation>What is in the package</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Kepada {name}</source>
        <translation>To {name}</translation>
    </message>
    <message>
        <source>Tujuan: {purpose}</source>
        <translation>Purpose: {purpose}</translation>
    </message>
    <message>
        <source>Posisi data {day}</source>
        <translation>Figures as of {day}</translation>
    </message>
    <message>
        <source>Isi rahasia: {parts}</source>
        <translation>Confidential parts: {parts}</translation>
    </message>
    <message>
        <source>Kotak NIK: {count}</source>
        <translation>Box of NIK: {count}</translation>
    </message>
    <message>
        <source>Berkas {file}, {size} byte</source>
        <translation>File {file}, {size} bytes</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>About it</translation>
    </message>
    <message>
        <source>Balasan</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>SharingPage</name>
    <message>
        <source>Simpanan bersama</source>
        <translation>Shared store</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Sertifikat akar server</source>
        <translation>Root certificate of the server</translation>
    </message>
    <message>
        <source>Sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Kembali ke berkas sendiri…</source>
        <translation>Back to this laptop&apos;s own file…</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Coba sambungan</source>
        <translation>Try the connection</translation>
    </message>
    <message>
        <source>Pakai</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Sertifikat</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Mencoba sambungan …</source>
        <translation>Trying the connection …</translation>
    </message>
    <message>
        <source>Menyiapkan simpanan bersama …</source>
        <translation>Preparing the shared store …</translation>
    </message>
    <message>
        <source>Kembali ke berkas sendiri?</source>
        <translation>Back to this laptop&apos;s own file?</translation>
    </message>
    <message>
        <source>Kembali ke berkas sendiri</source>
        <translation>Back to this laptop&apos;s own file</translation>
    </message>
    <message>
        <source>Semua paket di server disalin ke laptop ini. Di server tidak ada yang berubah; laptop lain tetap memakainya.</source>
        <translation>All packages on the server are copied to this laptop. Nothing changes on the server; other laptops go on using it.</translation>
    </message>
    <message>
        <source>Menyalin paket dari server …</source>
        <translation>Copying packages from the server …</translation>
    </message>
    <message>
        <source>Lanjutkan tanpa server</source>
        <translation>Go on without the server</translation>
    </message>
    <message>
        <source>Laptop ini kembali ke paket yang terakhir ada di berkasnya sendiri. Yang hanya ada di server tidak ikut.</source>
        <translation>This laptop goes back to the packages that were last in its own file. What is only on the server does not come along.</translation>
    </message>
    <message>
        <source>Tersambung: PostgreSQL {version}. Meja dapat dipakai bersama (F10).</source>
        <translation>Connected: PostgreSQL {version}. The desk can be shared there (F10).</translation>
    </message>
    <message>
        <source>Tersambung: PostgreSQL {version}. Tabel meja belum siap di sana; F10 membuatnya bila akun ini boleh.</source>
        <translation>Connected: PostgreSQL {version}. The tables of the desk are not ready there; F10 makes them if this account may.</translation>
    </message>
    <message numerus="yes">
        <source>Meja ini memakai simpanan bersama. {count} paket dari laptop ini ditambahkan.</source>
        <translation>
            <numerusform>This desk uses the shared store. {count} package of this laptop was added.</numerusform>
            <numerusform>This desk uses the shared store. {count} packages of this laptop were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Meja ini memakai berkasnya sendiri. {count} paket disalin dari server.</source>
        <translation>
            <numerusform>This desk uses its own file. {count} package was copied from the server.</numerusform>
            <numerusform>This desk uses its own file. {count} packages were copied from the server.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dipakai bersama: {name}</source>
        <translation>Shared: {name}</translation>
    </message>
    <message>
        <source>Meja ini memakai berkasnya sendiri, di laptop ini saja.</source>
        <translation>This desk uses its own file, on this laptop alone.</translation>
    </message>
    <message>
        <source>Pilih berkas sertifikat…</source>
        <translation>Choose the certificate file…</translation>
    </message>
    <message>
        <source>Server PostgreSQL kantor</source>
        <translation>PostgreSQL server of the office</translation>
    </message>
    <message>
        <source>Alamat dan sandi disimpan di penyimpan sandi komputer ini, tidak di berkas data. Server di komputer lain harus membuktikan namanya dengan sertifikat.</source>
        <translation>Address and password are kept in the password store of this computer, not in the data file. A server on another computer must prove its name by a certificate.</translation>
    </message>
    <message>
        <source>Untuk beberapa orang di satu meja</source>
        <translation>For several people at one desk</translation>
    </message>
    <message>
        <source>Setiap orang bekerja di laptopnya sendiri; paket, keputusan dan pengingat ada di satu server. Isi paket dikunci dengan kunci penerima meja ini: pengelola server melihat desa, nomor dan tanggal, tidak isinya. Siapkan laptop berikutnya dengan memulihkan cadangan laptop ini, lalu isi alamat server yang sama di sana.</source>
        <translation>Everybody works at a laptop of their own; packages, decisions and reminders are on one server. The contents of packages are locked with the receiver&apos;s key of this desk: the administrator of the server sees villages, numbers and dates, not the contents. Prepare the next laptop by restoring a backup of this one, then enter the address of the same server there.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
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
    <name>SheetsPage</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Enter ketik lembar   Ctrl+N putaran baru   F8 cetak putaran   F1 bantuan</source>
        <translation>Enter types a sheet back   Ctrl+N new round   F8 print the round   F1 help</translation>
    </message>
    <message>
        <source>Lembar dusun</source>
        <translation>Hamlet sheets</translation>
    </message>
    <message>
        <source>Tutup putaran</source>
        <translation>Close the round</translation>
    </message>
    <message>
        <source>Cetak putaran</source>
        <translation>Print the round</translation>
    </message>
    <message>
        <source>Putaran baru</source>
        <translation>New round</translation>
    </message>
    <message>
        <source>Tidak ada lembar dengan kata “{words}”.</source>
        <translation>No sheet with the words “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada lembar. Satu putaran membuat satu lembar untuk setiap dusun:
siapa yang di luar negeri, dan apa yang belum diketahui.</source>
        <translation>No sheets yet. A round makes one sheet for each hamlet:
who is abroad, and what is not known.</translation>
    </message>
    <message>
        <source>Mulai putaran pertama</source>
        <translation>Begin the first round</translation>
    </message>
    <message>
        <source>Tidak ada lembar pada keadaan ini.</source>
        <translation>No sheets in this state.</translation>
    </message>
    <message>
        <source>Ketik lembar</source>
        <translation>Type the sheet back</translation>
    </message>
    <message>
        <source>Tutup putaran {date}?</source>
        <translation>Close the round of {date}?</translation>
    </message>
    <message>
        <source>Lembar yang belum kembali dicatat tidak pernah kembali.</source>
        <translation>Sheets that are still out are written down as never returned.</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Kepala dusun</source>
        <translation>Head of the hamlet</translation>
    </message>
    <message>
        <source>Dibagikan</source>
        <translation>Given out</translation>
    </message>
    <message>
        <source>Paling lambat</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Terjawab</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{hamlet}, sekarang {now}</source>
        <translation>{hamlet}, now {now}</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Cari laporan</source>
        <translation>Find a report</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Tidak ada laporan itu</source>
        <translation>No such report</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Layar terkunci</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>Siapa yang bekerja?</source>
        <translation>Who is working?</translation>
    </message>
    <message>
        <source>Dikunci oleh {name}. Isian yang belum disimpan tetap ada.</source>
        <translation>Locked by {name}. What was not saved is still there.</translation>
    </message>
    <message>
        <source>Pilih nama Anda dan ketik sandi sendiri; setiap catatan memakai nama itu.</source>
        <translation>Choose your name and type your own password; every record carries that name.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sandi Anda</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>Kata sandi desa</source>
        <translation>Village passphrase</translation>
    </message>
    <message>
        <source>Sandi terlupa?</source>
        <translation>Forgot the password?</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Yang mengatur petugas (kepala desa, sekretaris, petugas teknis) memberi sandi baru di Pengaturan. Tidak seorang pun dari mereka dapat masuk? Pilih namanya, lalu ketik kode pemulihan dari amplop di kolom sandi.</source>
        <translation>Whoever manages the accounts (village head, secretary, technical admin) gives a new password in Settings. Can none of them sign in? Choose the name, then type the recovery code from the envelope in place of the password.</translation>
    </message>
    <message>
        <source>Terlalu sering keliru. Tunggu {time} lagi, lalu ketik sandi yang benar.</source>
        <translation>Too many wrong passwords. Wait {time}, then type the right one.</translation>
    </message>
    <message numerus="yes">
        <source>{count} menit</source>
        <translation>
            <numerusform>{count} minute</numerusform>
            <numerusform>{count} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} detik</source>
        <translation>
            <numerusform>{count} second</numerusform>
            <numerusform>{count} seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Ini desa latihan. Kata sandinya: {secret}</source>
        <translation>This is a practice village. Its passphrase: {secret}</translation>
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
    <message numerus="yes">
        <source>{count} kunci lama disimpan untuk memeriksa surat lama.</source>
        <translation>
            <numerusform>{count} older key is kept to check older letters.</numerusform>
            <numerusform>{count} older keys are kept to check older letters.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ganti kunci…</source>
        <translation>Replace the key…</translation>
    </message>
    <message numerus="yes">
        <source>Kunci publik dan {count} surat batal. Serahkan setiap kali ada surat yang dibatalkan, supaya desa lain mengetahuinya.</source>
        <translation>
            <numerusform>The public key and {count} void letter. Hand them in whenever a letter was voided, so that other villages know.</numerusform>
            <numerusform>The public key and {count} void letters. Hand them in whenever a letter was voided, so that other villages know.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>{count} kunci</source>
        <translation>
            <numerusform>{count} key</numerusform>
            <numerusform>{count} keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} surat</source>
        <translation>
            <numerusform>{count} letter</numerusform>
            <numerusform>{count} letters</numerusform>
        </translation>
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
    <message>
        <source>Simpan halaman pemeriksa ke stik atau folder</source>
        <translation>Save the checking page to a stick or folder</translation>
    </message>
    <message>
        <source>Untuk siapa saja tanpa program ini</source>
        <translation>For anyone without this program</translation>
    </message>
    <message>
        <source>Satu halaman yang dibuka di HP atau komputer apa pun, tanpa internet, untuk memeriksa foto atau kode surat. Buat lagi setiap ada surat yang dibatalkan.</source>
        <translation>One page that opens on any phone or computer, without the internet, to check a photo or the code of a letter. Make it again whenever a letter is voided.</translation>
    </message>
    <message>
        <source>Buat halaman pemeriksa…</source>
        <translation>Make the checking page…</translation>
    </message>
    <message>
        <source>Tersimpan: {file}. Kirim berkasnya, atau buka langsung dari stik.</source>
        <translation>Saved: {file}. Send the file, or open it straight from the stick.</translation>
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
    <message numerus="yes">
        <source>Cadangan luar {days} hari</source>
        <translation>
            <numerusform>Outside backup {days} day ago</numerusform>
            <numerusform>Outside backup {days} days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Esc kembali ke {room}</source>
        <translation>Esc back to {room}</translation>
    </message>
    <message>
        <source>Berhenti</source>
        <translation>Stop</translation>
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
    <name>StepsPage</name>
    <message>
        <source>Daftar periksa</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Lamanya: {name}</source>
        <translation>How long: {name}</translation>
    </message>
    <message>
        <source>Enter buka orangnya   F3 saring   Esc kembali   F1 bantuan</source>
        <translation>Enter opens the person   F3 filter   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tidak ada yang dihitung di sini.</source>
        <translation>Nothing is counted here.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Skema</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Days</translation>
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
    <message>
        <source>Data sedang dibuka di tempat lain</source>
        <translation>The data are open elsewhere</translation>
    </message>
    <message>
        <source>Akun ini belum boleh membuka data</source>
        <translation>This account may not open the data yet</translation>
    </message>
    <message>
        <source>Cari jendela DME Desktop di bilah bawah layar, lalu bekerja di sana.</source>
        <translation>Look for the window of DME Desktop in the bar below, and go on working there.</translation>
    </message>
    <message>
        <source>Tidak ada? Masuk ke akun lain komputer ini (Ctrl+Alt+Del, Ganti pengguna) dan tutup DME Desktop di sana. Lalu kembali ke sini dan tekan F5.</source>
        <translation>None there? Go to the other account of this computer (Ctrl+Alt+Del, Switch user) and close DME Desktop there. Then come back here and press F5.</translation>
    </message>
    <message>
        <source>Satu akun membuka data pada satu waktu; tidak ada yang hilang.</source>
        <translation>One account has the data open at a time; nothing is lost.</translation>
    </message>
    <message>
        <source>Jangan memulai data baru dan jangan memulihkan cadangan di akun ini.</source>
        <translation>Begin no new data and restore no backup in this account.</translation>
    </message>
    <message>
        <source>Masuk ke akun komputer yang biasa dipakai, lalu buka DME Desktop di sana.</source>
        <translation>Go to the account of the computer that is usually used, and open DME Desktop there.</translation>
    </message>
    <message>
        <source>Dua akun perlu bergantian? Buat folder bersama; caranya di bantuan, F1.</source>
        <translation>Do two accounts have to take turns? Make a shared folder; how, says the help, F1.</translation>
    </message>
</context>
<context>
    <name>SupportPage</name>
    <message>
        <source>Tawarkan dukungan</source>
        <translation>Offer support</translation>
    </message>
    <message>
        <source>Dukungan untuk {name}</source>
        <translation>Support for {name}</translation>
    </message>
    <message>
        <source>Yang dapat membantu</source>
        <translation>What may help</translation>
    </message>
    <message>
        <source>Belum ada pelatihan atau kerja sama yang cocok. Tulis sendiri.</source>
        <translation>No training or agreement fits yet. Write it yourself.</translation>
    </message>
    <message>
        <source>Dukungan ini</source>
        <translation>This support</translation>
    </message>
    <message>
        <source>Pindaian dan foto</source>
        <translation>Scans and photos</translation>
    </message>
    <message>
        <source>Buka orangnya</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Buka usahanya</source>
        <translation>Open the business</translation>
    </message>
    <message>
        <source>Surat pengantar…</source>
        <translation>Letter of introduction…</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>SupportsBook</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Perlu ditanyakan</source>
        <translation>To be asked about</translation>
    </message>
    <message>
        <source>Enter buka   F3 saring   Esc kembali   F1 bantuan</source>
        <translation>Enter open   F3 filter   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Yang ditawarkan desa</source>
        <translation>What the village offered</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Belum ada dukungan yang dicatat di sini.</source>
        <translation>No support was recorded here yet.</translation>
    </message>
    <message>
        <source>Ditawarkan</source>
        <translation>Offered</translation>
    </message>
    <message>
        <source>Untuk</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Kebutuhan</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Lewat</source>
        <translation>Through</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Tanyakan lagi</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Untuk {need}</source>
        <translation>For {need}</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>Survei kiriman</source>
        <translation>Survey of money sent</translation>
    </message>
    <message>
        <source>Batalkan survei</source>
        <translation>Void the survey</translation>
    </message>
    <message>
        <source>Survei ini</source>
        <translation>This survey</translation>
    </message>
    <message>
        <source>Batalkan survei ini? Tetap terbaca tetapi tidak dipakai.</source>
        <translation>Void this survey? It stays readable but is not used.</translation>
    </message>
</context>
<context>
    <name>TagsBox</name>
    <message>
        <source>Panah atau huruf awal pindah, spasi memilih</source>
        <translation>Arrows or a first letter move, the space bar chooses</translation>
    </message>
</context>
<context>
    <name>TakingPage</name>
    <message>
        <source>Ambil kembali dari cadangan {day}</source>
        <translation>Take back out of the copy of {day}</translation>
    </message>
    <message>
        <source>Cari nama</source>
        <translation>Search a name</translation>
    </message>
    <message>
        <source>Yang berbeda di cadangan</source>
        <translation>What differs in the copy</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ambil kembali</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Centang dulu yang diambil kembali, dengan spasi.</source>
        <translation>Tick what is to be taken back first, with the space bar.</translation>
    </message>
    <message numerus="yes">
        <source>Ambil kembali {count} data seperti di cadangan {day}?</source>
        <translation>
            <numerusform>Take back {count} record as in the copy of {day}?</numerusform>
            <numerusform>Take back {count} records as in the copy of {day}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Yang sudah di keranjang keluar beserta data yang ikut dihapus bersamanya. Ctrl+Z mengurungkan semuanya.</source>
        <translation>What is in the bin comes out with what was thrown away along with it. Ctrl+Z takes all of it back.</translation>
    </message>
    <message>
        <source>Mengambil kembali …</source>
        <translation>Taking back …</translation>
    </message>
    <message numerus="yes">
        <source>{count} data, cadangan {day}</source>
        <translation>
            <numerusform>{count} record, copy of {day}</numerusform>
            <numerusform>{count} records, copy of {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} data diambil kembali dari cadangan {day}.</source>
        <translation>
            <numerusform>{count} record taken back out of the copy of {day}.</numerusform>
            <numerusform>{count} records taken back out of the copy of {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} dari {all} dicentang</source>
        <translation>{count} of {all} ticked</translation>
    </message>
    <message>
        <source>di keranjang</source>
        <translation>in the bin</translation>
    </message>
    <message>
        <source>{field}: {now} → {then}</source>
        <translation>{field}: {now} → {then}</translation>
    </message>
    <message numerus="yes">
        <source>dan {count} isian lain</source>
        <translation>
            <numerusform>and {count} other field</numerusform>
            <numerusform>and {count} other fields</numerusform>
        </translation>
    </message>
    <message>
        <source>terakhir: {act}</source>
        <translation>last: {act}</translation>
    </message>
    <message>
        <source>Tidak ada yang berbeda: semua data di cadangan itu masih sama sekarang.</source>
        <translation>Nothing differs: all records of that copy are the same now.</translation>
    </message>
    <message>
        <source>Kiri tanda panah: isi sekarang. Kanan: isi di cadangan. Surat bernomor, catatan kiriman, akun dan kasus tertutup tidak diambil dari sini.</source>
        <translation>Left of the arrow: now. Right: in the copy. Numbered papers, the ledger, accounts and closed cases are not taken from here.</translation>
    </message>
    <message>
        <source>Spasi centang   F3 saring   F10 ambil kembali   Esc batal</source>
        <translation>Space ticks   F3 filter   F10 take back   Esc cancel</translation>
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
    <message>
        <source>SK kepala desa</source>
        <translation>Decision of the village head</translation>
    </message>
    <message>
        <source>SK dengan nomor HP</source>
        <translation>Decision with phone numbers</translation>
    </message>
    <message>
        <source>Ubah bunyi diktum…</source>
        <translation>Change the wording of what is decided…</translation>
    </message>
</context>
<context>
    <name>TaskPage</name>
    <message>
        <source>Tugas kesiapan</source>
        <translation>Readiness task</translation>
    </message>
    <message>
        <source>Tugas {code}</source>
        <translation>Task {code}</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Tugas ini</source>
        <translation>This task</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Tidak ada yang menunggu. Semua beres.</source>
        <translation>Nothing waits. All is done.</translation>
    </message>
    <message>
        <source>Pekerjaan hari ini</source>
        <translation>Work for today</translation>
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
    <name>TilesEditor</name>
    <message>
        <source>Dusun yang diletakkan</source>
        <translation>Hamlet to place</translation>
    </message>
    <message>
        <source>Panah berpindah petak. Huruf meletakkan dusunnya, Spasi atau klik yang dipilih di kiri; sekali lagi mengambilnya. Delete mengosongkan petak.</source>
        <translation>Arrows move between cells. A letter places its hamlet, the space bar or a click the one chosen at the left; once more takes it away. Delete empties a cell.</translation>
    </message>
    <message>
        <source>Petak peta</source>
        <translation>Cells of the map</translation>
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
        <source>12 bulan terakhir, {what}: {numbers}</source>
        <translation>Last 12 months, {what}: {numbers}</translation>
    </message>
    <message>
        <source>keberangkatan</source>
        <translation>departures</translation>
    </message>
    <message>
        <source>calon baru</source>
        <translation>new candidates</translation>
    </message>
    <message>
        <source>kiriman dalam juta rupiah</source>
        <translation>money sent home in million rupiah</translation>
    </message>
    <message>
        <source>kepulangan</source>
        <translation>returns</translation>
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
        <source>Empat langkah pertama</source>
        <translation>Four first steps</translation>
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
        <source>4. Cocokkan kode surat dengan daftar kantor</source>
        <translation>4. Compare the letter codes with the list of the office</translation>
    </message>
    <message>
        <source>{procedural} prosedural · {unknown} belum diketahui</source>
        <translation>{procedural} procedural · {unknown} not known yet</translation>
    </message>
    <message numerus="yes">
        <source>dari {families} keluarga, bukan untuk pajak</source>
        <translation>
            <numerusform>from {families} family, not for tax</numerusform>
            <numerusform>from {families} families, not for tax</numerusform>
        </translation>
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
    <name>TogetherPage</name>
    <message>
        <source>Semua surat: {name}</source>
        <translation>All letters: {name}</translation>
    </message>
    <message>
        <source>Surat yang diperlukan</source>
        <translation>Letters that are needed</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Tidak ada surat desa yang kurang. Daftar ini mengikuti daftar periksa dokumen
calon PMI; surat lain dibuat dari halaman orangnya.</source>
        <translation>No letter of the village is missing. This list follows the checklist of documents
of a candidate; other letters are made from the page of the person.</translation>
    </message>
    <message>
        <source>Spasi centang   Enter lengkapi   F10 terbitkan dan cetak   Esc batal</source>
        <translation>Space tick   Enter fill in   F10 issue and print   Esc cancel</translation>
    </message>
    <message>
        <source>Menerbitkan surat …</source>
        <translation>Issuing letters …</translation>
    </message>
    <message>
        <source>Tidak ada surat desa yang kurang; tidak ada yang diterbitkan.</source>
        <translation>No village letter is lacking; nothing is issued.</translation>
    </message>
    <message>
        <source>Belum ada surat yang dicentang. Tekan Spasi pada barisnya.</source>
        <translation>No letter is ticked yet. Press Space on its line.</translation>
    </message>
    <message>
        <source>{paper} belum dapat terbit: {why} Enter pada barisnya melengkapi.</source>
        <translation>{paper} cannot be issued yet: {why} Enter on its line completes it.</translation>
    </message>
    <message>
        <source>mengisi baris “{document}” di daftar periksa</source>
        <translation>fills the line “{document}” of the checklist</translation>
    </message>
    <message>
        <source>berlaku satu bulan</source>
        <translation>valid for one month</translation>
    </message>
    <message>
        <source>{paper}: belum dapat dibuat</source>
        <translation>{paper}: cannot be made yet</translation>
    </message>
    <message numerus="yes">
        <source>{count} surat</source>
        <translation>
            <numerusform>{count} letter</numerusform>
            <numerusform>{count} letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Top</name>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Cari orang, NIK, surat, kerja sama …   Ctrl+F</source>
        <translation>Search people, NIK, letters, agreements …   Ctrl+F</translation>
    </message>
    <message>
        <source>Cari …   Ctrl+F</source>
        <translation>Search …   Ctrl+F</translation>
    </message>
</context>
<context>
    <name>TrainingRoom</name>
    <message>
        <source>Catat program pelatihannya dulu, lalu buka angkatannya.</source>
        <translation>Record the training course first, then open its batch.</translation>
    </message>
    <message>
        <source>Angkatan untuk program yang mana?</source>
        <translation>A batch of which course?</translation>
    </message>
    <message>
        <source>Buka angkatan</source>
        <translation>Open batch</translation>
    </message>
    <message>
        <source>Apa yang dicetak?</source>
        <translation>What is printed?</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>kode baris dan tanda tangan, satu lembar satu pertemuan</source>
        <translation>row codes and signatures, a sheet a meeting</translation>
    </message>
    <message>
        <source>nama, dusun, nomor HP</source>
        <translation>name, hamlet, phone number</translation>
    </message>
    <message>
        <source>pertemuan, materi, JP, banyaknya yang hadir</source>
        <translation>meetings, subjects, JP, how many were there</translation>
    </message>
    <message>
        <source>bernomor, satu lembar satu orang</source>
        <translation>numbered, a sheet a person</translation>
    </message>
    <message>
        <source>bernomor, JP dan mata pelajaran di baliknya</source>
        <translation>numbered, JP and subjects on the back</translation>
    </message>
    <message>
        <source>Berita acara</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>bernomor, dengan peserta dan hasilnya</source>
        <translation>numbered, with participants and results</translation>
    </message>
</context>
<context>
    <name>TwinsPage</name>
    <message>
        <source>Data kembar</source>
        <translation>Written down twice</translation>
    </message>
    <message>
        <source>Tidak ada penduduk yang tampak tercatat dua kali.</source>
        <translation>No resident seems to be written down twice.</translation>
    </message>
    <message>
        <source>{count} pasang</source>
        <translation>{count} to compare</translation>
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
        <source>Komputer ini tidak ingat lagi kuncinya, seperti sesudah sandi Windows diganti. Datanya tetap ada: ketik kata sandi desa sekali, lalu diingat lagi.</source>
        <translation>This computer no longer remembers the key, as after the Windows password was changed. The data are still there: type the village passphrase once and it is remembered again.</translation>
    </message>
    <message>
        <source>Buka data desa</source>
        <translation>Open the village data</translation>
    </message>
    <message>
        <source>Tampilkan huruf</source>
        <translation>Show what is typed</translation>
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
    <message>
        <source>Keduanya hilang?</source>
        <translation>Both are lost?</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Catat kunjungan</source>
        <translation>Note a visit</translation>
    </message>
    <message>
        <source>Kunjungan ke {name}</source>
        <translation>Visit to {name}</translation>
    </message>
    <message>
        <source>Belum ada rencana yang dicatat</source>
        <translation>No plan was recorded yet</translation>
    </message>
    <message>
        <source>Rencana dan kebutuhan</source>
        <translation>Plan and needs</translation>
    </message>
    <message>
        <source>Kunjungan sebelumnya</source>
        <translation>Visits before</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Kunjungan ini</source>
        <translation>This visit</translation>
    </message>
    <message>
        <source>Kunjungan baru</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>Orang lain…</source>
        <translation>Somebody else…</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Kunjungan ke {office}</source>
        <translation>Visit to {office}</translation>
    </message>
    <message>
        <source>Daftar kunjungan</source>
        <translation>List of the visit</translation>
    </message>
    <message>
        <source>Siapa yang ikut?</source>
        <translation>Who goes along?</translation>
    </message>
    <message>
        <source>Tambahkan</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Batalkan kunjungan</source>
        <translation>Cancel the visit</translation>
    </message>
    <message>
        <source>Batalkan kunjungan ini?</source>
        <translation>Cancel this visit?</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Dibatalkan: {reason}</source>
        <translation>Cancelled: {reason}</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Foto, tanda terima</source>
        <translation>Photos, receipts</translation>
    </message>
    <message>
        <source>belum dicatat</source>
        <translation>not written down yet</translation>
    </message>
    <message>
        <source>Alamat: {told}</source>
        <translation>Address: {told}</translation>
    </message>
    <message>
        <source>Buka: {told}</source>
        <translation>Open: {told}</translation>
    </message>
    <message>
        <source>{document}: bawa {told}</source>
        <translation>{document}: bring {told}</translation>
    </message>
    <message>
        <source>Daftar dan lembar bawaan</source>
        <translation>List and slips to take along</translation>
    </message>
    <message>
        <source>Isi hasil…</source>
        <translation>Fill in results…</translation>
    </message>
    <message>
        <source>Batalkan…</source>
        <translation>Cancel…</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N kunjungan baru   F8 isi hasil   F3 saring   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new visit   F8 fill in results   F3 filter   F1 help</translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Kantor…</source>
        <translation>Offices…</translation>
    </message>
    <message>
        <source>Jalan dokumen</source>
        <translation>Where papers stand</translation>
    </message>
    <message>
        <source>Isi hasil</source>
        <translation>Fill in results</translation>
    </message>
    <message>
        <source>Kunjungan baru</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>Tidak ada kunjungan dengan kata “{words}”.</source>
        <translation>No visit with the words “{words}”.</translation>
    </message>
    <message>
        <source>Belum ada kunjungan. Pilih kantor dan harinya; program mengusulkan
calon yang langkah berikutnya di kantor itu.</source>
        <translation>No visits yet. Choose the office and the day; the program proposes
the candidates whose next step is at that office.</translation>
    </message>
    <message>
        <source>Rencanakan kunjungan pertama</source>
        <translation>Plan the first visit</translation>
    </message>
    <message>
        <source>Tidak ada kunjungan pada keadaan ini.</source>
        <translation>No visits in this state.</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Belum diketik</source>
        <translation>Not typed back</translation>
    </message>
    <message>
        <source>Pendamping</source>
        <translation>Escort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>VisitsRoom</name>
    <message>
        <source>Kartu dokumen keluarga</source>
        <translation>Document card for the family</translation>
    </message>
    <message>
        <source>Catat kantornya dulu, lalu rencanakan kunjungannya.</source>
        <translation>Record the office first, then plan the visit.</translation>
    </message>
    <message numerus="yes">
        <source>{count} orang menunggu ke sini</source>
        <translation>
            <numerusform>{count} person waits to go here</numerusform>
            <numerusform>{count} people wait to go here</numerusform>
        </translation>
    </message>
    <message>
        <source>Ke kantor mana?</source>
        <translation>To which office?</translation>
    </message>
    <message>
        <source>Rencanakan</source>
        <translation>Plan</translation>
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
    <name>WatchedNamePage</name>
    <message>
        <source>Nama di daftar pantauan</source>
        <translation>Name on a watch list</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Nama ini</source>
        <translation>This name</translation>
    </message>
</context>
<context>
    <name>WatchedPage</name>
    <message>
        <source>Daftar pantauan</source>
        <translation>Watch list</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N nama baru   Esc kembali   F1 bantuan</source>
        <translation>Enter open   Ctrl+N new name   Esc back   F1 help</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Impor dari Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>Nama baru</source>
        <translation>New name</translation>
    </message>
    <message>
        <source>Belum ada daftar. Impor daftar dari instansi: kolomnya boleh urut apa saja.
Kemiripan nama hanya pertanyaan; yang memutuskan selalu orang.</source>
        <translation>No list yet. Import the list of an office: its columns may stand in any order.
A name that is alike is only a question; a person always decides.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nama lain</source>
        <translation>Other names</translation>
    </message>
    <message>
        <source>Lahir</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Tanggal daftar</source>
        <translation>Date of the list</translation>
    </message>
</context>
<context>
    <name>WaysPage</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Tertahan</source>
        <translation>Held up</translation>
    </message>
    <message>
        <source>Dapat diambil</source>
        <translation>Can be taken</translation>
    </message>
    <message>
        <source>Enter buka orangnya   Ctrl+N kunjungan ke kantornya   F8 kartu keluarga   Esc kembali</source>
        <translation>Enter opens the person   Ctrl+N visit to that office   F8 card for the family   Esc back</translation>
    </message>
    <message>
        <source>Jalan dokumen</source>
        <translation>Where papers stand</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kartu keluarga</source>
        <translation>Card for the family</translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Tidak ada calon yang sedang menyiapkan keberangkatan di sini.</source>
        <translation>No candidate is preparing to leave here.</translation>
    </message>
    <message>
        <source>Buka orangnya</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Buka dokumennya</source>
        <translation>Open the document</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Langkah berikut</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Di mana</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Lamanya di desa ini</source>
        <translation>How long in this village</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Batas…</source>
        <translation>Limits…</translation>
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
        <source>Enam langkah, kira-kira sepuluh menit. Siapkan printer dan satu amplop.</source>
        <translation>Six steps, about ten minutes. Have a printer and an envelope ready.</translation>
    </message>
    <message>
        <source>Meja kecamatan, kabupaten atau provinsi</source>
        <translation>Desk of a subdistrict, regency or province</translation>
    </message>
    <message>
        <source>Untuk kantor yang menerima paket dari desa-desa dan merekapnya.</source>
        <translation>For an office that receives packages from villages and adds them up.</translation>
    </message>
    <message>
        <source>Buka meja latihan</source>
        <translation>Open a practice desk</translation>
    </message>
</context>
<context>
    <name>WholePage</name>
    <message>
        <source>Kembali ke cadangan {day}</source>
        <translation>Back to the backup of {day}</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kembalikan semuanya</source>
        <translation>Put everything back</translation>
    </message>
    <message>
        <source>Kembalikan seluruh data ke keadaan {day}?</source>
        <translation>Put all data back to how they stood on {day}?</translation>
    </message>
    <message>
        <source>Keadaan sekarang disalin dulu ke cadangan otomatis. Program lalu ditutup; buka lagi untuk bekerja dengan data itu.</source>
        <translation>The data of now are copied first, beside the program&apos;s own copies. The program then closes; open it again to work with those data.</translation>
    </message>
    <message>
        <source>Menyiapkan data dari cadangan …</source>
        <translation>Preparing the data of the backup …</translation>
    </message>
    <message>
        <source>Data sekarang bukan lanjutan dari cadangan itu.</source>
        <translation>The data of now did not grow out of that backup.</translation>
    </message>
    <message>
        <source>Tidak ada yang dikerjakan sesudah cadangan itu.</source>
        <translation>Nothing was done after that backup.</translation>
    </message>
    <message numerus="yes">
        <source>{count} tindakan sesudah cadangan itu, terakhir {day}.</source>
        <translation>
            <numerusform>{count} act after that backup, the last on {day}.</numerusform>
            <numerusform>{count} acts after that backup, the last on {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yang hilang</source>
        <translation>What is lost</translation>
    </message>
    <message>
        <source>Penduduk yang tidak ada di cadangan</source>
        <translation>Residents who are not in the backup</translation>
    </message>
    <message>
        <source>Penduduk yang isinya kembali seperti dulu</source>
        <translation>Residents whose data go back to those of then</translation>
    </message>
    <message>
        <source>Surat yang sudah bernomor</source>
        <translation>Letters that have a number already</translation>
    </message>
    <message>
        <source>Surat batal yang berlaku lagi</source>
        <translation>Void letters that would hold again</translation>
    </message>
    <message numerus="yes">
        <source>{then} penduduk di cadangan, {now} sekarang.</source>
        <translation>
            <numerusform>{then} resident in the backup, {now} now.</numerusform>
            <numerusform>{then} residents in the backup, {now} now.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keadaan sekarang tidak dihapus: salinannya ada di cadangan otomatis, dan dengan cara yang sama dapat dipakai kembali. Hanya satu orang atau satu isian yang salah? Pakai Ambil kembali, yang lain tidak berubah.</source>
        <translation>The data of now are not deleted: a copy of them is among the program&apos;s own, and you can go back to it in the same way. Only one person or one field is wrong? Use Take back; nothing else changes.</translation>
    </message>
    <message>
        <source>Yang kembali</source>
        <translation>What returns</translation>
    </message>
    <message>
        <source>Penduduk yang sekarang sudah dihapus</source>
        <translation>Residents who are deleted by now</translation>
    </message>
    <message>
        <source>Yang dapat masuk sesudah itu</source>
        <translation>Who can sign in afterwards</translation>
    </message>
    <message>
        <source>Sesudah itu</source>
        <translation>Afterwards</translation>
    </message>
    <message numerus="yes">
        <source>{count} orang yang datanya sudah dimusnahkan ikut kembali dari cadangan itu. Program meminta memusnahkannya lagi.</source>
        <translation>
            <numerusform>{count} person whose data were destroyed comes back with that backup. The program asks to destroy them again.</numerusform>
            <numerusform>{count} people whose data were destroyed come back with that backup. The program asks to destroy them again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Surat itu sudah di tangan orang. Program bertanya nomor terakhir, supaya tidak ada nomor yang terbit dua kali.</source>
        <translation>Those letters are in people&apos;s hands. The program asks for the last number, so that none is given twice.</translation>
    </message>
    <message>
        <source>Akun dan sandi petugas kembali seperti waktu cadangan itu dibuat. Pastikan salah satu dari mereka masih ingat sandinya.</source>
        <translation>Accounts and their passwords go back to what they were when that copy was made. Make sure that one of them still knows the password.</translation>
    </message>
    <message>
        <source>Batalkan lagi sesudah itu, dengan alasan yang sama.</source>
        <translation>Void them again afterwards, for the same reason.</translation>
    </message>
    <message>
        <source>dan {count} lagi</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>WhyAndWhom</name>
    <message>
        <source>Diberikan kepada</source>
        <translation>Given to</translation>
    </message>
    <message>
        <source>Seperti: Kecamatan, Dinas, BP3MI</source>
        <translation>Such as: subdistrict, labour office, BP3MI</translation>
    </message>
    <message>
        <source>Diberikan kepada:</source>
        <translation>Given to:</translation>
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
        <source>Pilih orangnya dari daftar: ketik sebagian nama, lalu Enter.</source>
        <translation>Choose the person from the list: type part of the name, then Enter.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Periksa ejaan, atau daftarkan dulu orangnya.</source>
        <translation>Nothing matches. Check the spelling, or register the person first.</translation>
    </message>
    <message>
        <source>Yang cocok</source>
        <translation>Who matches</translation>
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
    <message numerus="yes">
        <source>{count} orang</source>
        <translation>
            <numerusform>{count} person</numerusform>
            <numerusform>{count} people</numerusform>
        </translation>
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
        <source>P3MI</source>
        <translation>P3MI</translation>
    </message>
    <message>
        <source>Kontrak sampai</source>
        <translation>Contract until</translation>
    </message>
    <message>
        <source>Enter buka   Ctrl+N daftarkan   F3 saring   F5 baca ulang   Ctrl+/ tombol keyboard</source>
        <translation>Enter open   Ctrl+N register   F3 filter   F5 read again   Ctrl+/ keyboard keys</translation>
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
        <source>Siapkan kembali ke cadangan</source>
        <translation>Prepare going back to a backup</translation>
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
        <source>Kembali ke keadaan cadangan</source>
        <translation>Went back to a backup</translation>
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
    <message>
        <source>Lepaskan nomor yang dipesan</source>
        <translation>Give back a reserved number</translation>
    </message>
    <message>
        <source>Buat halaman pemeriksa</source>
        <translation>Make the checking page</translation>
    </message>
    <message>
        <source>Terima pengaduan</source>
        <translation>Take a complaint</translation>
    </message>
    <message>
        <source>Buka data tertutup</source>
        <translation>Open closed data</translation>
    </message>
    <message>
        <source>Ubah isi kasus</source>
        <translation>Change what a case holds</translation>
    </message>
    <message>
        <source>Catat tindakan kasus</source>
        <translation>Record an action of a case</translation>
    </message>
    <message>
        <source>Tutup kasus</source>
        <translation>Close a case</translation>
    </message>
    <message>
        <source>Buka kembali kasus</source>
        <translation>Reopen a case</translation>
    </message>
    <message>
        <source>Siapkan rujukan kasus</source>
        <translation>Prepare the referral of a case</translation>
    </message>
    <message>
        <source>Tolak usulan rujukan</source>
        <translation>Decline a proposed referral</translation>
    </message>
    <message>
        <source>Catat jawaban rujukan</source>
        <translation>Record the answer to a referral</translation>
    </message>
    <message>
        <source>Isi daftar periksa kasus</source>
        <translation>Fill in the checklist of a case</translation>
    </message>
    <message>
        <source>Simpan bukti kasus</source>
        <translation>Keep evidence of a case</translation>
    </message>
    <message>
        <source>Coret bukti kasus</source>
        <translation>Strike out evidence of a case</translation>
    </message>
    <message>
        <source>Hubungkan kasus</source>
        <translation>Link cases</translation>
    </message>
    <message>
        <source>Impor kiriman</source>
        <translation>Import money sent</translation>
    </message>
    <message>
        <source>Catat persetujuan pencatatan kiriman</source>
        <translation>Record a consent to the ledger</translation>
    </message>
    <message>
        <source>Tarik persetujuan pencatatan kiriman</source>
        <translation>Withdraw a consent to the ledger</translation>
    </message>
    <message>
        <source>Selesaikan penarikan persetujuan</source>
        <translation>Carry out a withdrawal of consent</translation>
    </message>
    <message>
        <source>Catat survei kiriman</source>
        <translation>Record a survey of money sent</translation>
    </message>
    <message>
        <source>Batalkan survei kiriman</source>
        <translation>Void a survey of money sent</translation>
    </message>
    <message>
        <source>Catat tujuan</source>
        <translation>Record a goal</translation>
    </message>
    <message>
        <source>Akhiri tujuan</source>
        <translation>End the goal</translation>
    </message>
    <message>
        <source>Tutup bulan kiriman</source>
        <translation>Close a month of the ledger</translation>
    </message>
    <message>
        <source>Buka lagi bulan kiriman</source>
        <translation>Reopen a month of the ledger</translation>
    </message>
    <message>
        <source>Catat kurs</source>
        <translation>Record a rate</translation>
    </message>
    <message>
        <source>Hapus kurs</source>
        <translation>Delete a rate</translation>
    </message>
    <message>
        <source>Impor kurs</source>
        <translation>Import rates</translation>
    </message>
    <message>
        <source>Pilih penggunaan yang produktif</source>
        <translation>Choose the productive uses</translation>
    </message>
    <message>
        <source>Mulai memakai akun</source>
        <translation>Begin to use accounts</translation>
    </message>
    <message>
        <source>Tambah akun petugas</source>
        <translation>Add a staff account</translation>
    </message>
    <message>
        <source>Ubah akun petugas</source>
        <translation>Change a staff account</translation>
    </message>
    <message>
        <source>Tutup akun petugas</source>
        <translation>Close a staff account</translation>
    </message>
    <message>
        <source>Buka lagi akun petugas</source>
        <translation>Open a staff account again</translation>
    </message>
    <message>
        <source>Ganti sandi petugas</source>
        <translation>Change a staff password</translation>
    </message>
    <message>
        <source>Ganti sandi sendiri</source>
        <translation>Change one&apos;s own password</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Sandi petugas keliru</source>
        <translation>Wrong staff password</translation>
    </message>
    <message>
        <source>Atur persetujuan dan kunci</source>
        <translation>Set approvals and lock</translation>
    </message>
    <message>
        <source>Serah terima tugas</source>
        <translation>Handover of duties</translation>
    </message>
    <message>
        <source>Impor perekrut</source>
        <translation>Import recruiters</translation>
    </message>
    <message>
        <source>Catat program pelatihan</source>
        <translation>Record training course</translation>
    </message>
    <message>
        <source>Ubah program pelatihan</source>
        <translation>Change training course</translation>
    </message>
    <message>
        <source>Hapus program pelatihan</source>
        <translation>Delete training course</translation>
    </message>
    <message>
        <source>Buka angkatan</source>
        <translation>Open batch</translation>
    </message>
    <message>
        <source>Ubah angkatan</source>
        <translation>Change batch</translation>
    </message>
    <message>
        <source>Hapus angkatan</source>
        <translation>Delete batch</translation>
    </message>
    <message>
        <source>Batalkan angkatan</source>
        <translation>Cancel batch</translation>
    </message>
    <message>
        <source>Selesaikan angkatan</source>
        <translation>Finish batch</translation>
    </message>
    <message>
        <source>Buka lagi angkatan</source>
        <translation>Open batch again</translation>
    </message>
    <message>
        <source>Daftarkan peserta</source>
        <translation>Enrol participants</translation>
    </message>
    <message>
        <source>Beri tempat</source>
        <translation>Give place</translation>
    </message>
    <message>
        <source>Catat peserta mengundurkan diri</source>
        <translation>Record a withdrawal</translation>
    </message>
    <message>
        <source>Hapus peserta</source>
        <translation>Delete participant</translation>
    </message>
    <message>
        <source>Catat kehadiran</source>
        <translation>Record attendance</translation>
    </message>
    <message>
        <source>Hapus pertemuan</source>
        <translation>Delete the meeting</translation>
    </message>
    <message>
        <source>Catat hasil pelatihan</source>
        <translation>Record results of training</translation>
    </message>
    <message>
        <source>Terbitkan undangan pelatihan</source>
        <translation>Issue training invitations</translation>
    </message>
    <message>
        <source>Terbitkan sertifikat pelatihan</source>
        <translation>Issue training certificates</translation>
    </message>
    <message>
        <source>Atur batas angka laporan kasus</source>
        <translation>Set the smallest count shown in the report on cases</translation>
    </message>
    <message>
        <source>Impor peserta pelatihan</source>
        <translation>Import training participants</translation>
    </message>
    <message>
        <source>Terbitkan semua surat</source>
        <translation>Issue all letters</translation>
    </message>
    <message>
        <source>Catat profil purna PMI</source>
        <translation>Record the profile of a returnee</translation>
    </message>
    <message>
        <source>Ubah profil purna PMI</source>
        <translation>Change the profile of a returnee</translation>
    </message>
    <message>
        <source>Hapus profil purna PMI</source>
        <translation>Delete the profile of a returnee</translation>
    </message>
    <message>
        <source>Tuntaskan reintegrasi</source>
        <translation>Close a reintegration</translation>
    </message>
    <message>
        <source>Lanjutkan lagi reintegrasi</source>
        <translation>Take up a reintegration again</translation>
    </message>
    <message>
        <source>Catat kunjungan purna PMI</source>
        <translation>Record a visit to a returnee</translation>
    </message>
    <message>
        <source>Ubah kunjungan purna PMI</source>
        <translation>Change a visit to a returnee</translation>
    </message>
    <message>
        <source>Hapus kunjungan purna PMI</source>
        <translation>Delete a visit to a returnee</translation>
    </message>
    <message>
        <source>Catat usaha</source>
        <translation>Record a business</translation>
    </message>
    <message>
        <source>Ubah usaha</source>
        <translation>Change a business</translation>
    </message>
    <message>
        <source>Hapus usaha</source>
        <translation>Delete a business</translation>
    </message>
    <message>
        <source>Catat usaha berhenti</source>
        <translation>Note that a business ended</translation>
    </message>
    <message>
        <source>Catat usaha berjalan lagi</source>
        <translation>Note that a business runs again</translation>
    </message>
    <message>
        <source>Catat kemajuan usaha</source>
        <translation>Record the progress of a business</translation>
    </message>
    <message>
        <source>Ubah kemajuan usaha</source>
        <translation>Change the progress of a business</translation>
    </message>
    <message>
        <source>Hapus kemajuan usaha</source>
        <translation>Delete the progress of a business</translation>
    </message>
    <message>
        <source>Catat kelompok usaha</source>
        <translation>Record a business group</translation>
    </message>
    <message>
        <source>Ubah kelompok usaha</source>
        <translation>Change a business group</translation>
    </message>
    <message>
        <source>Hapus kelompok usaha</source>
        <translation>Delete a business group</translation>
    </message>
    <message>
        <source>Impor daftar PMI</source>
        <translation>Import a list of migrant workers</translation>
    </message>
    <message>
        <source>Putuskan kecocokan</source>
        <translation>Decide about a match</translation>
    </message>
    <message>
        <source>Hapus putusan kecocokan</source>
        <translation>Delete a decision about a match</translation>
    </message>
    <message>
        <source>Tandai prosedural menurut daftar</source>
        <translation>Mark as procedural by a list</translation>
    </message>
    <message>
        <source>Hapus daftar PMI</source>
        <translation>Delete a list of migrant workers</translation>
    </message>
    <message>
        <source>Catat kantor layanan</source>
        <translation>Record an office</translation>
    </message>
    <message>
        <source>Ubah kantor layanan</source>
        <translation>Change an office</translation>
    </message>
    <message>
        <source>Hapus kantor layanan</source>
        <translation>Delete an office</translation>
    </message>
    <message>
        <source>Isi daftar awal kantor</source>
        <translation>Fill in the first list of offices</translation>
    </message>
    <message>
        <source>Rencanakan kunjungan</source>
        <translation>Plan a visit</translation>
    </message>
    <message>
        <source>Ubah kunjungan</source>
        <translation>Change a visit</translation>
    </message>
    <message>
        <source>Batalkan kunjungan</source>
        <translation>Cancel the visit</translation>
    </message>
    <message>
        <source>Hapus kunjungan</source>
        <translation>Delete a visit</translation>
    </message>
    <message>
        <source>Catat hasil kunjungan</source>
        <translation>Write down results of a visit</translation>
    </message>
    <message>
        <source>Ambil kembali dari cadangan</source>
        <translation>Take back out of a copy</translation>
    </message>
    <message>
        <source>Impor usaha</source>
        <translation>Import businesses</translation>
    </message>
    <message>
        <source>Catat kegiatan</source>
        <translation>Record an activity</translation>
    </message>
    <message>
        <source>Ubah kegiatan</source>
        <translation>Change an activity</translation>
    </message>
    <message>
        <source>Hapus kegiatan</source>
        <translation>Delete an activity</translation>
    </message>
    <message>
        <source>Daftarkan peserta kegiatan</source>
        <translation>List participants of an activity</translation>
    </message>
    <message>
        <source>Hapus peserta kegiatan</source>
        <translation>Delete a participant of an activity</translation>
    </message>
    <message>
        <source>Catat kehadiran kegiatan</source>
        <translation>Record who was at an activity</translation>
    </message>
    <message>
        <source>Impor peserta kegiatan</source>
        <translation>Import participants of an activity</translation>
    </message>
    <message>
        <source>Catat dukungan</source>
        <translation>Record support</translation>
    </message>
    <message>
        <source>Ubah dukungan</source>
        <translation>Change support</translation>
    </message>
    <message>
        <source>Hapus dukungan</source>
        <translation>Delete support</translation>
    </message>
    <message>
        <source>Bagikan lembar dusun</source>
        <translation>Give out hamlet sheets</translation>
    </message>
    <message>
        <source>Ketik kembali lembar dusun</source>
        <translation>Type hamlet sheets back</translation>
    </message>
    <message>
        <source>Tutup putaran lembar</source>
        <translation>Close a round of sheets</translation>
    </message>
    <message>
        <source>Terima permintaan data</source>
        <translation>Take a data request</translation>
    </message>
    <message>
        <source>Pastikan orang yang meminta</source>
        <translation>Check who asks</translation>
    </message>
    <message>
        <source>Selesaikan permintaan data</source>
        <translation>Settle a data request</translation>
    </message>
    <message>
        <source>Tolak permintaan data</source>
        <translation>Refuse a data request</translation>
    </message>
    <message>
        <source>Cetak data saya</source>
        <translation>Print my data</translation>
    </message>
    <message>
        <source>Lihat data rahasia</source>
        <translation>See secret data</translation>
    </message>
    <message>
        <source>Catat persetujuan data</source>
        <translation>Record a data consent</translation>
    </message>
    <message>
        <source>Tarik persetujuan data</source>
        <translation>Withdraw a data consent</translation>
    </message>
    <message>
        <source>Laksanakan penarikan data</source>
        <translation>Carry out a withdrawal</translation>
    </message>
    <message>
        <source>Batasi pemakaian data</source>
        <translation>Restrict the use of data</translation>
    </message>
    <message>
        <source>Buka batasan data</source>
        <translation>Lift a restriction of data</translation>
    </message>
    <message>
        <source>Hapus data orang</source>
        <translation>Erase a person&apos;s data</translation>
    </message>
    <message>
        <source>Musnahkan yang selesai masa simpannya</source>
        <translation>Destroy what is past its time</translation>
    </message>
    <message>
        <source>Atur masa simpan</source>
        <translation>Set how long data are kept</translation>
    </message>
    <message>
        <source>Catat kegagalan pelindungan data</source>
        <translation>Record a data breach</translation>
    </message>
    <message>
        <source>Ubah kegagalan pelindungan data</source>
        <translation>Change a data breach</translation>
    </message>
    <message>
        <source>Kosongkan bekas data</source>
        <translation>Empty traces of data</translation>
    </message>
    <message>
        <source>Putuskan Perlu Perhatian</source>
        <translation>Decide what needs attention</translation>
    </message>
    <message>
        <source>Periksa seluruh buku kiriman</source>
        <translation>Look through the whole ledger</translation>
    </message>
    <message>
        <source>Atur batas Perlu Perhatian</source>
        <translation>Set the limits of attention</translation>
    </message>
    <message>
        <source>Impor daftar pantauan</source>
        <translation>Import a watch list</translation>
    </message>
    <message>
        <source>Catat nama di daftar pantauan</source>
        <translation>Write a watched name down</translation>
    </message>
    <message>
        <source>Hapus nama dari daftar pantauan</source>
        <translation>Remove a watched name</translation>
    </message>
    <message>
        <source>Jawab indikator kesiapan</source>
        <translation>Answer a readiness indicator</translation>
    </message>
    <message>
        <source>Ubah indikator kesiapan</source>
        <translation>Change a readiness indicator</translation>
    </message>
    <message>
        <source>Catat tugas kesiapan</source>
        <translation>Write a readiness task down</translation>
    </message>
    <message>
        <source>Hapus tugas kesiapan</source>
        <translation>Delete a readiness task</translation>
    </message>
    <message>
        <source>Simpan penilaian semester</source>
        <translation>Keep the assessment of a half-year</translation>
    </message>
    <message>
        <source>Buat kunci titipan kantor</source>
        <translation>Make the office&apos;s key for entrusting</translation>
    </message>
    <message>
        <source>Ganti kunci titipan kantor</source>
        <translation>Change the office&apos;s key for entrusting</translation>
    </message>
    <message>
        <source>Titipkan kunci data</source>
        <translation>Entrust the data key</translation>
    </message>
    <message>
        <source>Cabut titipan kunci</source>
        <translation>Take the entrusted key back</translation>
    </message>
    <message>
        <source>Buka titipan kunci desa</source>
        <translation>Open a village&apos;s entrusted key</translation>
    </message>
    <message>
        <source>Kenal penerima paket</source>
        <translation>Make a receiver of packages known</translation>
    </message>
    <message>
        <source>Ubah penerima paket</source>
        <translation>Change a receiver of packages</translation>
    </message>
    <message>
        <source>Hapus penerima paket</source>
        <translation>Remove a receiver of packages</translation>
    </message>
    <message>
        <source>Buat paket</source>
        <translation>Make a package</translation>
    </message>
    <message>
        <source>Masukkan balasan paket</source>
        <translation>Take in the answer to a package</translation>
    </message>
    <message>
        <source>Buat kunci penerima</source>
        <translation>Make the receiver key</translation>
    </message>
    <message>
        <source>Lihat yang dikerjakan sendiri</source>
        <translation>Look at what was done alone</translation>
    </message>
    <message>
        <source>Tunjuk wakil penyetuju</source>
        <translation>Name a deputy for approvals</translation>
    </message>
    <message>
        <source>Tarik persetujuan pencatatan usaha</source>
        <translation>Withdraw the consent to a business</translation>
    </message>
    <message>
        <source>Tangani penarikan persetujuan usaha</source>
        <translation>Carry out the withdrawal of a consent to a business</translation>
    </message>
    <message>
        <source>Catat setuju lagi pencatatan usaha</source>
        <translation>Note a new consent to a business</translation>
    </message>
    <message>
        <source>Atur batas tertahan</source>
        <translation>Set the limits of being held up</translation>
    </message>
    <message>
        <source>Ganti kata sandi desa</source>
        <translation>Change the village&apos;s passphrase</translation>
    </message>
    <message>
        <source>Ganti lembar pemulihan</source>
        <translation>Change the recovery sheet</translation>
    </message>
    <message>
        <source>Rencanakan ganti kunci data</source>
        <translation>Plan another data key</translation>
    </message>
    <message>
        <source>Batal ganti kunci data</source>
        <translation>Keep the present data key</translation>
    </message>
    <message>
        <source>Simpan laporan sendiri</source>
        <translation>Save a report of your own</translation>
    </message>
    <message>
        <source>Hapus laporan sendiri</source>
        <translation>Delete a report of your own</translation>
    </message>
    <message>
        <source>Siapkan laptop lain</source>
        <translation>Prepare another laptop</translation>
    </message>
    <message>
        <source>Jadikan laptop lain</source>
        <translation>Become another laptop</translation>
    </message>
    <message>
        <source>Percayai laptop</source>
        <translation>Trust laptop</translation>
    </message>
    <message>
        <source>Tutup laptop</source>
        <translation>Close laptop</translation>
    </message>
    <message>
        <source>Pinjamkan nomor surat</source>
        <translation>Lend letter numbers</translation>
    </message>
    <message>
        <source>Ambil alih nomor surat</source>
        <translation>Take over letter numbers</translation>
    </message>
    <message>
        <source>Kumpulkan perubahan</source>
        <translation>Gather changes</translation>
    </message>
    <message>
        <source>Bawa perubahan</source>
        <translation>Carry changes</translation>
    </message>
    <message>
        <source>Terima perubahan</source>
        <translation>Receive changes</translation>
    </message>
    <message>
        <source>Putuskan isian yang berbeda</source>
        <translation>Decide fields that differ</translation>
    </message>
    <message>
        <source>Terima paket</source>
        <translation>Receive packages</translation>
    </message>
    <message>
        <source>Balas paket</source>
        <translation>Answer packages</translation>
    </message>
    <message>
        <source>Ingatkan desa</source>
        <translation>Remind villages</translation>
    </message>
    <message>
        <source>Cari orang ganda antar desa</source>
        <translation>Look for people in two villages</translation>
    </message>
    <message>
        <source>Hitung ulang Perlu Perhatian</source>
        <translation>Work out again what needs attention</translation>
    </message>
    <message>
        <source>Muat angka ke mesin lain</source>
        <translation>Load figures into another engine</translation>
    </message>
    <message>
        <source>Terbitkan angka</source>
        <translation>Publish figures</translation>
    </message>
    <message>
        <source>Minta perbaikan paket</source>
        <translation>Ask for a correction of a package</translation>
    </message>
    <message>
        <source>Pakai simpanan bersama</source>
        <translation>Use a shared store</translation>
    </message>
    <message>
        <source>Kembali ke berkas sendiri</source>
        <translation>Back to this laptop&apos;s own file</translation>
    </message>
    <message>
        <source>Buat berkas awal laptop dusun</source>
        <translation>Make the first file of a hamlet laptop</translation>
    </message>
    <message>
        <source>Terima data dusun</source>
        <translation>Receive the data of a hamlet</translation>
    </message>
</context>
<context>
    <name>arranging</name>
    <message>
        <source>urut {column}, terbalik</source>
        <translation>by {column}, reversed</translation>
    </message>
    <message>
        <source>urut {column}</source>
        <translation>by {column}</translation>
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
        <translation>OK</translation>
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
    <message>
        <source>Pilih satu</source>
        <translation>Choose one</translation>
    </message>
    <message>
        <source>Untuk diketahui</source>
        <translation>For your information</translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Isian belum selesai</source>
        <translation>Unfinished form</translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>PDF dan gambar</source>
        <translation>PDF and pictures</translation>
    </message>
    <message>
        <source>Lampirkan</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Melampirkan …</source>
        <translation>Attaching …</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>{total} tunai untuk {recipient} pada {day}.</source>
        <translation>{total} in cash for {recipient} on {day}.</translation>
    </message>
    <message>
        <source>Tunai sebesar ini dilaporkan sendiri oleh bank; desa tidak melapor. Sarankan transfer lewat rekening, dan simpan buktinya.</source>
        <translation>A bank reports this much cash itself; the village reports nothing. Advise a transfer to an account, and to keep the proof.</translation>
    </message>
    <message>
        <source>{total} dibawa sendiri pada {day}.</source>
        <translation>{total} carried in person on {day}.</translation>
    </message>
    <message>
        <source>Uang tunai sebesar ini harus diberitahukan kepada Bea Cukai saat tiba. Ceritakan untuk kepulangan berikutnya, dan simpan tanda buktinya.</source>
        <translation>This much cash must be declared to customs on arrival. Tell them for the next return, and to keep the proof.</translation>
    </message>
    <message numerus="yes">
        <source>{count} kiriman dalam setahun lewat {channels}.</source>
        <translation>
            <numerusform>{count} remittance within a year by {channels}.</numerusform>
            <numerusform>{count} remittances within a year by {channels}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ceritakan jalur yang meninggalkan bukti: bank, kantor pos, atau pengirim uang berizin. Keluarga tetap bebas memilih.</source>
        <translation>Tell of ways that leave a proof: bank, post office, or a licensed sender. The family stays free to choose.</translation>
    </message>
    <message numerus="yes">
        <source>{recipient} menerima dari {workers} pekerja, {first} sampai {last}.</source>
        <translation>
            <numerusform>{recipient} received from {workers} worker, {first} to {last}.</numerusform>
            <numerusform>{recipient} received from {workers} workers, {first} to {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bicarakan dengan tiap keluarga, tanpa menuduh: siapa orang ini dan untuk apa uangnya. Bila ada yang tertekan, rujuk.</source>
        <translation>Talk with each family, without accusing: who this is and what the money is for. Where somebody is under pressure, refer.</translation>
    </message>
    <message numerus="yes">
        <source>{recipient} ({relation}) menerima {count} kiriman pada {year}.</source>
        <translation>
            <numerusform>{recipient} ({relation}) received {count} remittance in {year}.</numerusform>
            <numerusform>{recipient} ({relation}) received {count} remittances in {year}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tanyakan dengan tenang apakah ada utang biaya berangkat atau potongan yang tidak disepakati. Bila ada paksaan, buat kasus dan rujuk ke BP3MI.</source>
        <translation>Ask calmly whether there is a debt for leaving, or a cut nobody agreed to. Where there is force, make a case and refer it to BP3MI.</translation>
    </message>
    <message>
        <source>{total} dibayar keluarga kepada {recipient} pada {day}.</source>
        <translation>{total} paid by the family to {recipient} on {day}.</translation>
    </message>
    <message>
        <source>Tanyakan segera: adakah penyekapan, tebusan, atau biaya tambahan? Bila ya, hubungi 110 dan BP3MI, lalu buat kasus.</source>
        <translation>Ask at once: is anybody held, is there a ransom or an extra fee? If so, call 110 and BP3MI, and make a case.</translation>
    </message>
    <message>
        <source>{amount} pada {day}; {than} {usual}.</source>
        <translation>{amount} on {day}; {than} {usual}.</translation>
    </message>
    <message>
        <source>Tanyakan saja asalnya, seperti bonus, tabungan, atau santunan, lalu tulis jawabannya di sini. Periksa juga banyaknya angka nol.</source>
        <translation>Just ask where it comes from, as a bonus, savings or compensation, and write the answer here. Check the zeros, too.</translation>
    </message>
    <message numerus="yes">
        <source>{count} kiriman tunai, {least} sampai {most}, dari {first} ke {last}.</source>
        <translation>
            <numerusform>{count} sum of cash, {least} to {most}, from {first} to {last}.</numerusform>
            <numerusform>{count} sums of cash, {least} to {most}, from {first} to {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tanyakan mengapa dibagi-bagi. Sarankan transfer lewat rekening, dan simpan buktinya.</source>
        <translation>Ask why it was split. Advise a transfer to an account, and to keep the proof.</translation>
    </message>
    <message>
        <source>Rekening atau ATM untuk {recipients} dipegang orang di luar keluarga.</source>
        <translation>The account or card for {recipients} is held by somebody outside the family.</translation>
    </message>
    <message>
        <source>Pastikan pekerja dan keluarganya bebas memakai uangnya. Kartu yang dikuasai orang lain dapat menjadi tanda perdagangan orang; bila begitu, buat kasus.</source>
        <translation>Make sure that the worker and the family are free to use the money. A card held by others can be a sign of trafficking; if so, make a case.</translation>
    </message>
    <message numerus="yes">
        <source>Kiriman terakhir {last}, biasanya tiap {usual} hari. Kabar terakhir: {contact}.</source>
        <translation>
            <numerusform>Last remittance {last}, usually every day ({usual}). Last news: {contact}.</numerusform>
            <numerusform>Last remittance {last}, usually every {usual} days. Last news: {contact}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dahulukan keselamatannya: hubungi pekerja atau keluarganya, lalu catat kabarnya. Uangnya tidak perlu ditanyakan dulu.</source>
        <translation>The worker comes first: call them or the family, and write the news down. The money need not be asked about yet.</translation>
    </message>
    <message numerus="yes">
        <source>{count} kiriman pada waktu ia tercatat tidak di luar negeri: {days}.</source>
        <translation>
            <numerusform>{count} remittance of a day on which the books say they were not abroad: {days}.</numerusform>
            <numerusform>{count} remittances of days on which the books say they were not abroad: {days}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Betulkan dulu datanya: tanggal berangkat atau pulang, atau tanggal kiriman.</source>
        <translation>Put the data right first: the day of leaving or return, or that of the remittance.</translation>
    </message>
    <message numerus="yes">
        <source>{count} kiriman dalam {currency}, sedangkan ia tercatat di {country}.</source>
        <translation>
            <numerusform>{count} remittance in {currency}, while the books have them in {country}.</numerusform>
            <numerusform>{count} remittances in {currency}, while the books have them in {country}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Betulkan dulu datanya: negara tujuan, atau mata uang kiriman.</source>
        <translation>Put the data right first: the country, or the currency of the remittance.</translation>
    </message>
    <message numerus="yes">
        <source>Bekerja di {country}; {count} kiriman tercatat.</source>
        <translation>
            <numerusform>Works in {country}; {count} remittance on the books.</numerusform>
            <numerusform>Works in {country}; {count} remittances on the books.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pastikan ia bebas keluar dari tempat kerja dan memegang paspornya. Bila ada tanda penipuan daring atau perdagangan orang, buat kasus dan hubungi BP3MI.</source>
        <translation>Make sure that they are free to leave the place of work and hold the passport. At signs of online fraud or trafficking make a case and call BP3MI.</translation>
    </message>
    <message numerus="yes">
        <source>{count} kiriman dari orang yang belum tercatat berangkat.</source>
        <translation>
            <numerusform>{count} remittance of somebody who is not known to have left.</numerusform>
            <numerusform>{count} remittances of somebody who is not known to have left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Betulkan dulu datanya: catat keberangkatannya, atau periksa orangnya.</source>
        <translation>Put the data right first: write the departure down, or check who it is.</translation>
    </message>
    <message numerus="yes">
        <source>Setahun ini rumahnya menerima dari satu orang saja, {count} kali; {share}% untuk kebutuhan sehari-hari dan utang.</source>
        <translation>
            <numerusform>For a year the household received from one person only, {count} time; {share}% went into daily needs and debts.</numerusform>
            <numerusform>For a year the household received from one person only, {count} times; {share}% went into daily needs and debts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ajak keluarga menyisihkan simpanan darurat, dan tawarkan pelatihan mengelola kiriman atau merintis usaha.</source>
        <translation>Encourage the family to set savings aside, and offer training in money or in starting a business.</translation>
    </message>
    <message>
        <source>Kemiripan nama bukan bukti. Bandingkan tanggal dan tempat lahir dengan daftarnya; yang memutuskan selalu orang.</source>
        <translation>A name that is alike proves nothing. Compare day and place of birth with the list; a person always decides.</translation>
    </message>
    <message>
        <source>{name} ({role}) mirip {watched} ({score}%) di {origin}, {listed}.</source>
        <translation>{name} ({role}) is like {watched} ({score}%) in {origin}, {listed}.</translation>
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
    <message numerus="yes">
        <source>dan {count} perubahan sebelumnya</source>
        <translation>
            <numerusform>and {count} change before that</numerusform>
            <numerusform>and {count} changes before that</numerusform>
        </translation>
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
        <source>dua kartu selembar: satu disimpan keluarga, satu dibawa</source>
        <translation>two cards on a sheet: one kept by the family, one taken along</translation>
    </message>
    <message>
        <source>Daftar hadir</source>
        <translation>Attendance list</translation>
    </message>
    <message>
        <source>sosialisasi, pelatihan, rapat satgas; tanda tangan tiap orang</source>
        <translation>information events, trainings, task force meetings; everybody signs</translation>
    </message>
    <message>
        <source>Kerangka Perdes pelindungan PMI</source>
        <translation>Outline of a Perdes on protecting PMI</translation>
    </message>
    <message>
        <source>contoh isi untuk dibahas bersama BPD; bukan naskah resmi</source>
        <translation>sample contents to discuss with the BPD; not an official text</translation>
    </message>
    <message>
        <source>Catatan pemrosesan data pribadi</source>
        <translation>Record of processing of personal data</translation>
    </message>
    <message>
        <source>tujuan, dasar, isi, pembaca dan masa simpan tiap jenis data</source>
        <translation>purpose, basis, content, readers and time of keeping of each kind of data</translation>
    </message>
    <message>
        <source>Penilaian dampak data pribadi</source>
        <translation>Impact assessment on personal data</translation>
    </message>
    <message>
        <source>templat terisi keadaan kantor ini; bukan naskah resmi</source>
        <translation>template filled with this office&apos;s state; not an official text</translation>
    </message>
    <message>
        <source>Catatan data yang keluar</source>
        <translation>Record of data that left</translation>
    </message>
    <message>
        <source>daftar yang diekspor: kapan, apa, kepada siapa, mengapa</source>
        <translation>exported lists: when, what, to whom, why</translation>
    </message>
    <message>
        <source>Janji dan kerja anti-TPPU</source>
        <translation>Promised and done against laundering</translation>
    </message>
    <message>
        <source>yang dijanjikan dan dikerjakan tahun ini, untuk musyawarah desa</source>
        <translation>what was promised and done this year, for the village meeting</translation>
    </message>
    <message>
        <source>Penilaian mandiri kesiapan</source>
        <translation>Self-assessment of readiness</translation>
    </message>
    <message>
        <source>indikator Desa Migran Emas semester ini, rancangan</source>
        <translation>indicators of this half-year, a draft</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>CPMI</source>
        <translation>Cand.</translation>
    </message>
    <message>
        <source>Kerja</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Cuti</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Purna</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Hilang</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Wafat</source>
        <translation>Died</translation>
    </message>
</context>
<context>
    <name>clash</name>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>foto, {size} KB</source>
        <translation>photo, {size} KB</translation>
    </message>
</context>
<context>
    <name>dossier</name>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Belum ada riwayat.</source>
        <translation>No history yet.</translation>
    </message>
    <message>
        <source>Semua surat ({count})</source>
        <translation>All letters ({count})</translation>
    </message>
    <message>
        <source>Surat lain…</source>
        <translation>Another letter…</translation>
    </message>
    <message>
        <source>ada yang belum ditandatangani</source>
        <translation>some are not signed yet</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>lewat batas waktunya</source>
        <translation>past its deadline</translation>
    </message>
    <message>
        <source>Kasus</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Inisial</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Tidak ada kasus tentang orang ini.</source>
        <translation>No case about this person.</translation>
    </message>
    <message>
        <source>Belum ada surat tentang orang ini.</source>
        <translation>No letter about this person yet.</translation>
    </message>
    <message>
        <source>Data diri</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Ubah data diri</source>
        <translation>Change personal data</translation>
    </message>
    <message>
        <source>Belum ada keluarga yang dapat dihubungi.</source>
        <translation>No family to contact yet.</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Family</translation>
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
        <source>Nomor HP</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>nomor HP belum ada</source>
        <translation>no telephone yet</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Remittances</translation>
    </message>
    <message>
        <source>Penerima</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Belum ada kiriman yang dicatat.</source>
        <translation>No remittance recorded yet.</translation>
    </message>
    <message>
        <source>Catat kiriman</source>
        <translation>Record a remittance</translation>
    </message>
    <message>
        <source>Daftarkan sebagai pekerja</source>
        <translation>Register as a worker</translation>
    </message>
    <message>
        <source>Keberangkatan</source>
        <translation>Journeys</translation>
    </message>
    <message>
        <source>Negara</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Tahap</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Belum pernah didaftarkan sebagai pekerja.</source>
        <translation>Never registered as a worker.</translation>
    </message>
    <message>
        <source>Ubah data pekerja</source>
        <translation>Change worker data</translation>
    </message>
    <message>
        <source>lima pertanyaan belum terjawab</source>
        <translation>five questions are not answered</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>sertifikat kompetensi belum ada</source>
        <translation>no certificate of competence yet</translation>
    </message>
    <message>
        <source>sertifikat kompetensi sudah habis</source>
        <translation>certificate of competence has expired</translation>
    </message>
    <message>
        <source>Cari pelatihan</source>
        <translation>Find training</translation>
    </message>
    <message>
        <source>Pelatihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Sertifikat</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Belum pernah ikut pelatihan.</source>
        <translation>Never took part in training.</translation>
    </message>
    <message>
        <source>belum diikuti</source>
        <translation>not taken yet</translation>
    </message>
    <message>
        <source>Jalan dokumen</source>
        <translation>Where papers stand</translation>
    </message>
    <message>
        <source>Langkah berikut</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Di mana</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Lamanya di desa ini</source>
        <translation>How long in this village</translation>
    </message>
    <message>
        <source>Kartu dokumen keluarga</source>
        <translation>Document card for the family</translation>
    </message>
    <message>
        <source>Rencanakan kunjungan</source>
        <translation>Plan a visit</translation>
    </message>
    <message>
        <source>profil purna PMI belum ada</source>
        <translation>no profile of the return yet</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Purna dan usaha</source>
        <translation>Coming home</translation>
    </message>
    <message>
        <source>Belum ada profil, usaha atau dukungan.</source>
        <translation>No profile, business or support yet.</translation>
    </message>
    <message>
        <source>Buat profil purna PMI</source>
        <translation>Write the profile of the return</translation>
    </message>
    <message>
        <source>Catat kunjungan</source>
        <translation>Note a visit</translation>
    </message>
    <message>
        <source>Catat usahanya</source>
        <translation>Record a business</translation>
    </message>
    <message>
        <source>Data pribadi</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Apa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>dibatasi: hanya disimpan</source>
        <translation>restricted: only kept</translation>
    </message>
    <message>
        <source>Belum ada permintaan atau persetujuan.</source>
        <translation>No requests or consents yet.</translation>
    </message>
    <message>
        <source>Permintaan tentang datanya</source>
        <translation>Request about their data</translation>
    </message>
    <message>
        <source>Catat persetujuan data</source>
        <translation>Record a data consent</translation>
    </message>
    <message>
        <source>Perlu perhatian</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Hal</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Tingkat</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
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
    <message numerus="yes">
        <source>{count} baris tersimpan: {name}</source>
        <translation>
            <numerusform>{count} row saved: {name}</numerusform>
            <numerusform>{count} rows saved: {name}</numerusform>
        </translation>
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
        <translation>OK</translation>
    </message>
    <message>
        <source>Terjadi kesalahan di program. Yang terakhir tidak disimpan; data sebelumnya aman. Tutup dan buka lagi program, lalu kirim berkas catatan ke dinas.</source>
        <translation>Something went wrong in the program. The last act was not saved; the data before it are safe. Close and open the program again, then send the log file to the labour office.</translation>
    </message>
    <message>
        <source>Belum dapat dilakukan</source>
        <translation>Cannot be done yet</translation>
    </message>
    <message>
        <source>Kesalahan program</source>
        <translation>Fault of the program</translation>
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
        <translation>Who gives permission</translation>
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
        <source>Ditanya tanggal</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>Keterampilan</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>Seperti memasak, las listrik, merawat lansia.</source>
        <translation>Like cooking, welding, caring for the old.</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Seperti Melayu lancar, Mandarin sedikit.</source>
        <translation>Like Malay fluently, some Mandarin.</translation>
    </message>
    <message>
        <source>Simpanan yang dibawa pulang</source>
        <translation>Savings brought home</translation>
    </message>
    <message>
        <source>Boleh tidak dijawab.</source>
        <translation>Need not be answered.</translation>
    </message>
    <message>
        <source>Yang dibutuhkan</source>
        <translation>What is needed</translation>
    </message>
    <message>
        <source>Rencananya, dengan kata sendiri</source>
        <translation>The plan, in own words</translation>
    </message>
    <message>
        <source>Tuntas tanggal</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>Hasil pendampingan</source>
        <translation>What came of the guidance</translation>
    </message>
    <message>
        <source>Yang mengunjungi</source>
        <translation>Visited by</translation>
    </message>
    <message>
        <source>Keadaan dan pembicaraan</source>
        <translation>What was found and said</translation>
    </message>
    <message>
        <source>Kunjungan berikut</source>
        <translation>Next visit</translation>
    </message>
    <message>
        <source>Nama kelompok</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>Dibentuk</source>
        <translation>Formed</translation>
    </message>
    <message>
        <source>Nomor SK atau akta</source>
        <translation>Number of the decree or deed</translation>
    </message>
    <message>
        <source>Tempat berkumpul</source>
        <translation>Where it meets</translation>
    </message>
    <message>
        <source>Seperti Kios Berkah, atau Ternak ayam Siti.</source>
        <translation>Like Kios Berkah, or Ternak ayam Siti.</translation>
    </message>
    <message>
        <source>Bidang</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Barang atau jasa</source>
        <translation>Goods or services</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Tahunnya saja boleh.</source>
        <translation>The year alone will do.</translation>
    </message>
    <message>
        <source>Banyaknya pekerja</source>
        <translation>How many work there</translation>
    </message>
    <message>
        <source>Termasuk pemiliknya.</source>
        <translation>With the owner.</translation>
    </message>
    <message>
        <source>Omzet sebulan</source>
        <translation>Turnover of a month</translation>
    </message>
    <message>
        <source>Dijual ke mana</source>
        <translation>Sold where</translation>
    </message>
    <message>
        <source>Siap ekspor</source>
        <translation>Ready for export</translation>
    </message>
    <message>
        <source>Yang menyetujui pencatatan</source>
        <translation>Who agreed to be recorded</translation>
    </message>
    <message>
        <source>Pemiliknya, atau ketua kelompok.</source>
        <translation>The owner, or the head of the group.</translation>
    </message>
    <message>
        <source>Berhenti tanggal</source>
        <translation>Ended on</translation>
    </message>
    <message>
        <source>Alasan berhenti</source>
        <translation>Why it ended</translation>
    </message>
    <message>
        <source>Sumber modal</source>
        <translation>Source of capital</translation>
    </message>
    <message>
        <source>Jumlah (Rp)</source>
        <translation>Amount (Rp)</translation>
    </message>
    <message>
        <source>Perkembangan</source>
        <translation>How it goes</translation>
    </message>
    <message>
        <source>Omzet sebulan (Rp)</source>
        <translation>Turnover of a month (Rp)</translation>
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
        <translation>Subdistrict</translation>
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
        <source>Dalam kurung kurawal: kode, nomor, kantor, bulan, tahun.</source>
        <translation>In braces: code, number, office, month, year.</translation>
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
        <source>Bawaan program mengikuti daftar tiga angka yang lama. Cocokkan dengan daftar klasifikasi arsip yang dipakai desa sebelum surat pertama terbit.</source>
        <translation>The program begins with the old list of three-digit codes. Compare it with the filing list the village uses before the first letter is issued.</translation>
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
        <source>↑ ↓ pindah baris. F2 membuka rincian. F11 melampirkan pindaian, atau jatuhkan berkasnya di baris.</source>
        <translation>↑ ↓ go from row to row. F2 opens the details. F11 attaches a scan, or drop its file on the row.</translation>
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
        <translation>NIK of the person receiving</translation>
    </message>
    <message>
        <source>Alamat yang menerima</source>
        <translation>Address of the person receiving</translation>
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
        <translation>Plate received on</translation>
    </message>
    <message>
        <source>Pembinaan sejak</source>
        <translation>Supervised since</translation>
    </message>
    <message>
        <source>Pembina</source>
        <translation>Supervising office</translation>
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
        <source>Anggaran setahun</source>
        <translation>Annual APBDes allocation</translation>
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
        <translation>Represents</translation>
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
        <translation>Signatory of the partner</translation>
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
        <source>Prasasti</source>
        <translation>Plaque on stone</translation>
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
        <translation>Designation and plate</translation>
    </message>
    <message>
        <source>Pembinaan</source>
        <translation>Supervision</translation>
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
        <source>Templat program, bukan naskah resmi. Tambahkan Perda dan peraturan lain yang berlaku, dan mintakan pendapat kecamatan sebelum ditandatangani.</source>
        <translation>The program&apos;s template, not an official text. Add the regency rules and others in force, and ask the subdistrict office before it is signed.</translation>
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
        <source>Pemilik</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Ketik sebagian nama atau NIK, lalu Enter.</source>
        <translation>Type part of the name or NIK, then Enter.</translation>
    </message>
    <message>
        <source>Modal</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Atau kelompok</source>
        <translation>Or a group</translation>
    </message>
    <message>
        <source>Bila dijalankan bersama; kosongkan pemiliknya.</source>
        <translation>If it is run together; leave the owner empty.</translation>
    </message>
    <message>
        <source>Usaha</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Yang menjalankan</source>
        <translation>Who runs it</translation>
    </message>
    <message>
        <source>Pencatatan usaha sukarela, dengan persetujuannya.</source>
        <translation>Recording a business is voluntary, with their consent.</translation>
    </message>
    <message>
        <source>Modal awal</source>
        <translation>Capital at the beginning</translation>
    </message>
    <message>
        <source>Dari mana dan berapa; menurut cerita pemiliknya.</source>
        <translation>From where and how much; as the owner tells.</translation>
    </message>
    <message>
        <source>Pekerja dan kebutuhan</source>
        <translation>Workers and needs</translation>
    </message>
    <message>
        <source>Izin dan catatan</source>
        <translation>Licences and notes</translation>
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
        <translation>Younger applicants raise a warning and are not refused; under 18 is always refused. What stands here at first comes from the program, not an official rule: ask the labour office, then adjust it. An empty sector means every kind of work.</translation>
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
        <source>Seperti Kepala Wilayah, Keliang, Kepala Lingkungan.</source>
        <translation>Such as Kepala Wilayah, Keliang, Kepala Lingkungan.</translation>
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
        <source>Juga menjadi judul surat.</source>
        <translation>Also becomes the title of the letter.</translation>
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
    <message>
        <source>Yang memberi persetujuan</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Pekerja sendiri, atau keluarga yang dikuasakan.</source>
        <translation>The worker, or a family member the worker chose.</translation>
    </message>
    <message>
        <source>Selaku</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Kosong berarti pekerja sendiri.</source>
        <translation>Empty means the worker.</translation>
    </message>
    <message>
        <source>Alasan ditarik</source>
        <translation>Reason for withdrawing</translation>
    </message>
    <message>
        <source>Yang sudah dikerjakan</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Biaya kirim (Rp)</source>
        <translation>Fee (Rp)</translation>
    </message>
    <message>
        <source>Yang dibayar untuk mengirim, bila diketahui.</source>
        <translation>What was paid for sending, if known.</translation>
    </message>
    <message>
        <source>Bank atau penyedia</source>
        <translation>Bank or provider</translation>
    </message>
    <message>
        <source>Nama bank, kantor atau aplikasinya.</source>
        <translation>Name of the bank, office or app.</translation>
    </message>
    <message>
        <source>Bagiannya (Rp)</source>
        <translation>Part (Rp)</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Berapa kali setahun</source>
        <translation>Times a year</translation>
    </message>
    <message>
        <source>Seperti 12 untuk sebulan sekali.</source>
        <translation>Such as 12 for once a month.</translation>
    </message>
    <message>
        <source>Rata-rata sekali kirim (Rp)</source>
        <translation>Average each time (Rp)</translation>
    </message>
    <message>
        <source>Tanggal bertanya</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>Yang bercerita</source>
        <translation>Told by</translation>
    </message>
    <message>
        <source>Jalur yang biasa</source>
        <translation>Usual channel</translation>
    </message>
    <message>
        <source>Terutama untuk</source>
        <translation>Mostly for</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Alasan dibuka lagi</source>
        <translation>Reason for reopening</translation>
    </message>
    <message>
        <source>Tujuan keluarga</source>
        <translation>Goal of the family</translation>
    </message>
    <message>
        <source>Seperti Rumah bata, atau Sekolah Rizki.</source>
        <translation>Such as A brick house, or Rizki&apos;s school.</translation>
    </message>
    <message>
        <source>Dihitung dari penggunaan</source>
        <translation>Counted from the use</translation>
    </message>
    <message>
        <source>Kiriman dengan penggunaan ini menambah kemajuannya.</source>
        <translation>Money sent for this use adds to its progress.</translation>
    </message>
    <message>
        <source>Butuh (Rp)</source>
        <translation>Needed (Rp)</translation>
    </message>
    <message>
        <source>Dihitung sejak</source>
        <translation>Counted since</translation>
    </message>
    <message>
        <source>Sudah ada waktu itu (Rp)</source>
        <translation>Already there then (Rp)</translation>
    </message>
    <message>
        <source>Alasan diakhiri</source>
        <translation>Reason for ending</translation>
    </message>
    <message>
        <source>Berlaku tanggal</source>
        <translation>Valid on</translation>
    </message>
    <message>
        <source>Rupiah untuk satu</source>
        <translation>Rupiah for one</translation>
    </message>
    <message>
        <source>Sumber kurs</source>
        <translation>Source of the rate</translation>
    </message>
    <message>
        <source>Seperti papan kurs bank, atau slip keluarga.</source>
        <translation>Such as a bank&apos;s rate board, or the family&apos;s slip.</translation>
    </message>
    <message>
        <source>Pemegang rekening atau ATM</source>
        <translation>Who holds the account or card</translation>
    </message>
    <message>
        <source>Siapa yang memegang kartunya sehari-hari.</source>
        <translation>Who keeps the card day by day.</translation>
    </message>
    <message>
        <source>Sumber keterangan</source>
        <translation>Source of information</translation>
    </message>
    <message>
        <source>Nomor bukti</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Hanya empat angka terakhir yang disimpan.</source>
        <translation>Only the last four digits are kept.</translation>
    </message>
    <message>
        <source>Dibagi untuk</source>
        <translation>Split for</translation>
    </message>
    <message>
        <source>Bila lebih dari satu: Pendidikan 60%, Rumah 40%; atau dengan rupiah.</source>
        <translation>If more than one: Pendidikan 60%, Rumah 40%; or in rupiah.</translation>
    </message>
    <message>
        <source>Disimpan tertutup; di luar hanya inisialnya.</source>
        <translation>Kept closed; outside stand the initials only.</translation>
    </message>
    <message>
        <source>Penduduk yang bersangkutan</source>
        <translation>Resident it is about</translation>
    </message>
    <message>
        <source>Ketik sebagian nama, lalu pilih.</source>
        <translation>Type a part of the name, then choose.</translation>
    </message>
    <message>
        <source>P3MI yang terkait</source>
        <translation>Agency (P3MI) involved</translation>
    </message>
    <message>
        <source>Perekrut yang terkait</source>
        <translation>Recruiter involved</translation>
    </message>
    <message>
        <source>Nama pelapor</source>
        <translation>Name of the reporter</translation>
    </message>
    <message>
        <source>Nomor HP pelapor</source>
        <translation>Phone of the reporter</translation>
    </message>
    <message>
        <source>Nama, bila bukan penduduk</source>
        <translation>Name, if not a resident</translation>
    </message>
    <message>
        <source>Kosongkan bila belum diketahui.</source>
        <translation>Leave it empty if not known.</translation>
    </message>
    <message>
        <source>Wali yang mendampingi</source>
        <translation>Guardian at their side</translation>
    </message>
    <message>
        <source>Waktu kejadian</source>
        <translation>When it happened</translation>
    </message>
    <message>
        <source>Tempat kejadian</source>
        <translation>Where it happened</translation>
    </message>
    <message>
        <source>Terlapor</source>
        <translation>Complained of</translation>
    </message>
    <message>
        <source>Kronologi</source>
        <translation>Chronology</translation>
    </message>
    <message>
        <source>Siapa, kapan, di mana, apa yang terjadi, apa buktinya.</source>
        <translation>Who, when, where, what happened, what proves it.</translation>
    </message>
    <message>
        <source>Yang diminta</source>
        <translation>What is asked for</translation>
    </message>
    <message>
        <source>Catatan petugas</source>
        <translation>Notes of the officer</translation>
    </message>
    <message>
        <source>Pengaduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Pelapor</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Yang bersangkutan</source>
        <translation>Whom it is about</translation>
    </message>
    <message>
        <source>Pertanyaan bantu TPPO</source>
        <translation>Trafficking questions</translation>
    </message>
    <message>
        <source>Tanyakan bila ada tanda. Jawaban membantu menimbang; ini bukan putusan.</source>
        <translation>Ask when there are signs. The answers help to weigh; this is not a verdict.</translation>
    </message>
    <message>
        <source>Yang dilakukan</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Bagaimana kasus ini berakhir.</source>
        <translation>How this case ended.</translation>
    </message>
    <message>
        <source>Kosong berarti diingatkan 14 hari lagi.</source>
        <translation>Empty means a reminder in 14 days.</translation>
    </message>
    <message>
        <source>Yang akan dilakukan</source>
        <translation>What will be done</translation>
    </message>
    <message>
        <source>Jabatan dan instansi</source>
        <translation>Position and office</translation>
    </message>
    <message>
        <source>Seperti Kepala BP3MI NTB.</source>
        <translation>Such as Head of BP3MI NTB.</translation>
    </message>
    <message>
        <source>Nama yang setuju</source>
        <translation>Who agreed</translation>
    </message>
    <message>
        <source>Mengapa tidak dapat ditanya</source>
        <translation>Why they cannot be asked</translation>
    </message>
    <message>
        <source>Nomor surat atau tanda terima</source>
        <translation>Number of the letter or receipt</translation>
    </message>
    <message>
        <source>Diterima tanggal</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Diterima lewat</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Dugaan perdagangan orang (TPPO)</source>
        <translation>Suspected trafficking (TPPO)</translation>
    </message>
    <message>
        <source>Pelapor tidak mau disebut</source>
        <translation>Reporter does not want to be named</translation>
    </message>
    <message>
        <source>Di bawah 18 tahun</source>
        <translation>Under 18</translation>
    </message>
    <message>
        <source>Ditangani oleh</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>Paling lambat</source>
        <translation>Due by</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Dirujuk ke</source>
        <translation>Referred to</translation>
    </message>
    <message>
        <source>Dikirim tanggal</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>Dijawab tanggal</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>Yang dibuka</source>
        <translation>What was opened</translation>
    </message>
    <message>
        <source>Alasan membuka</source>
        <translation>Reason for opening</translation>
    </message>
    <message>
        <source>Apakah umurnya di bawah 18 tahun saat direkrut?</source>
        <translation>Was the person under 18 when recruited?</translation>
    </message>
    <message>
        <source>Pasal 5 UU 18/2017</source>
        <translation>Article 5 of UU 18/2017</translation>
    </message>
    <message>
        <source>Apakah berangkat dengan visa kunjungan, turis, atau umrah?</source>
        <translation>Did they leave on a visit, tourist or umrah visa?</translation>
    </message>
    <message>
        <source>Pasal 13 huruf f UU 18/2017</source>
        <translation>Article 13 letter f of UU 18/2017</translation>
    </message>
    <message>
        <source>Apakah berangkat tanpa perjanjian kerja?</source>
        <translation>Did they leave without an employment contract?</translation>
    </message>
    <message>
        <source>Pasal 13 huruf h UU 18/2017</source>
        <translation>Article 13 letter h of UU 18/2017</translation>
    </message>
    <message>
        <source>Apakah paspor atau KTP-nya dipegang orang lain?</source>
        <translation>Does somebody else hold the passport or ID card?</translation>
    </message>
    <message>
        <source>jenis pengaduan: penahanan dokumen</source>
        <translation>type of complaint: documents withheld</translation>
    </message>
    <message>
        <source>Apakah gaji, rekening, atau ATM-nya dikuasai orang lain?</source>
        <translation>Does somebody else control the wage, account or bank card?</translation>
    </message>
    <message>
        <source>tanda Perlu Perhatian: rekening dikuasai</source>
        <translation>Needs attention: account controlled</translation>
    </message>
    <message>
        <source>Apakah keluarga diminta uang tebusan atau biaya tambahan?</source>
        <translation>Was the family asked for ransom or extra fees?</translation>
    </message>
    <message>
        <source>tanda Perlu Perhatian: uang keluar</source>
        <translation>Needs attention: money going out</translation>
    </message>
    <message>
        <source>Apakah harus bekerja dulu untuk melunasi utang pemberangkatan?</source>
        <translation>Must they work off a departure debt first?</translation>
    </message>
    <message>
        <source>Apakah dilarang keluar atau menghubungi keluarga?</source>
        <translation>Are they forbidden to go out or to call the family?</translation>
    </message>
    <message>
        <source>jenis pengaduan: penyekapan</source>
        <translation>type of complaint: confinement</translation>
    </message>
    <message>
        <source>Apakah dipaksa menipu lewat internet?</source>
        <translation>Are they forced to cheat people online?</translation>
    </message>
    <message>
        <source>jenis pengaduan: online scam; tanda: negara rawan</source>
        <translation>type of complaint: online scam; sign: country on the watch list</translation>
    </message>
    <message>
        <source>Kabar kematian dipastikan dari perwakilan atau BP3MI</source>
        <translation>News of the death confirmed by the mission or BP3MI</translation>
    </message>
    <message>
        <source>Keluarga didatangi dan diberi kabar</source>
        <translation>Family visited and told</translation>
    </message>
    <message>
        <source>Pemulangan atau pemakaman dibicarakan</source>
        <translation>Repatriation or burial discussed</translation>
    </message>
    <message>
        <source>Keterangan kematian diterbitkan</source>
        <translation>Statement of death issued</translation>
    </message>
    <message>
        <source>Keterangan ahli waris diterbitkan</source>
        <translation>Statement of heirs issued</translation>
    </message>
    <message>
        <source>Kepesertaan BPJS Ketenagakerjaan PMI diperiksa</source>
        <translation>Membership of BPJS Ketenagakerjaan PMI checked</translation>
    </message>
    <message>
        <source>Klaim jaminan sosial diajukan keluarga</source>
        <translation>Social security claim filed by the family</translation>
    </message>
    <message>
        <source>Gaji dan barang terakhir ditanyakan</source>
        <translation>Last wage and belongings asked for</translation>
    </message>
    <message>
        <source>Semua nomor keluarga dan teman dihubungi</source>
        <translation>Every number of family and friends called</translation>
    </message>
    <message>
        <source>Warga desa di negara yang sama ditanya</source>
        <translation>Villagers in the same country asked</translation>
    </message>
    <message>
        <source>P3MI atau perekrutnya ditanya</source>
        <translation>Agency or recruiter asked</translation>
    </message>
    <message>
        <source>Pemberi kerja terakhir dihubungi</source>
        <translation>Last employer contacted</translation>
    </message>
    <message>
        <source>Kiriman terakhir diperiksa dengan keluarga</source>
        <translation>Last remittance looked at with the family</translation>
    </message>
    <message>
        <source>Surat penelusuran dikirim</source>
        <translation>Letter of tracing sent</translation>
    </message>
    <message>
        <source>Kabar terakhir dicatat di data pekerja</source>
        <translation>Last news noted with the worker</translation>
    </message>
    <message>
        <source>Jadwal tiba dipastikan</source>
        <translation>Time of arrival confirmed</translation>
    </message>
    <message>
        <source>Penjemputan dan keluarga yang menerima disepakati</source>
        <translation>Pick-up and receiving family agreed</translation>
    </message>
    <message>
        <source>Berita acara serah terima ditandatangani</source>
        <translation>Handover minutes signed</translation>
    </message>
    <message>
        <source>Kesehatan diperiksa</source>
        <translation>Health checked</translation>
    </message>
    <message>
        <source>Kepulangan dicatat di data pekerja</source>
        <translation>Return noted with the worker</translation>
    </message>
    <message>
        <source>Kasus menjadi</source>
        <translation>The case becomes</translation>
    </message>
    <message>
        <source>Kosong berarti tetap seperti sekarang.</source>
        <translation>Empty means it stays as it is.</translation>
    </message>
    <message>
        <source>Kemajuan</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Isi tanggal dilakukannya. Daftar ini bantuan program, bukan ketentuan.</source>
        <translation>Write the day it was done. This list is the program&apos;s help, not a rule.</translation>
    </message>
    <message>
        <source>Daftar periksa</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Jawaban rujukan</source>
        <translation>Answer to a referral</translation>
    </message>
    <message>
        <source>Di surat hanya inisial. Nama dan kejadian ada di lampiran tertutup.</source>
        <translation>The letter has initials only. Name and events are on the closed attachment.</translation>
    </message>
    <message>
        <source>Rujukan</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>Penggunaan yang produktif</source>
        <translation>Productive uses</translation>
    </message>
    <message>
        <source>Tanpa persetujuan tidak ada yang dicatat. Menolak tidak mengurangi pelayanan.</source>
        <translation>Without consent nothing is recorded. Refusing takes nothing away from the service.</translation>
    </message>
    <message>
        <source>Persetujuan pencatatan kiriman</source>
        <translation>Consent to the ledger</translation>
    </message>
    <message>
        <source>Untuk keluarga tanpa slip. Tidak pernah ditambahkan ke jumlah kiriman.</source>
        <translation>For families without slips. Never added to the money recorded.</translation>
    </message>
    <message>
        <source>Survei setahun</source>
        <translation>Survey of a year</translation>
    </message>
    <message>
        <source>Ditetapkan keluarga sendiri. Semua yang mengirim ke rumah ini ikut dihitung.</source>
        <translation>Set by the family itself. Everybody who sends to this household counts.</translation>
    </message>
    <message>
        <source>Dipakai mengusulkan rupiah dari mata uang asal; kiriman lama tidak berubah.</source>
        <translation>Used to propose rupiah for a foreign amount; earlier lines do not change.</translation>
    </message>
    <message>
        <source>Kurs</source>
        <translation>Rates</translation>
    </message>
    <message>
        <source>Pilihan kantor ini; laporan menyebutkannya. Bukan penilaian atas keluarga.</source>
        <translation>The choice of this office; reports name it. No judgement of a family.</translation>
    </message>
    <message>
        <source>Penggunaan produktif</source>
        <translation>Productive uses</translation>
    </message>
    <message>
        <source>Nama pekerja</source>
        <translation>Worker&apos;s name</translation>
    </message>
    <message>
        <source>NIK pekerja</source>
        <translation>Worker&apos;s NIK</translation>
    </message>
    <message>
        <source>Nama orangnya; tercetak di kaki surat.</source>
        <translation>The person&apos;s name; printed at the foot of letters.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Mengisi dan mengubah catatan.</source>
        <translation>Fills in and changes records.</translation>
    </message>
    <message>
        <source>Petugas PMI</source>
        <translation>PMI officer</translation>
    </message>
    <message>
        <source>Mengisi, menerbitkan surat, dan menangani kasus.</source>
        <translation>Fills in, issues letters, and handles cases.</translation>
    </message>
    <message>
        <source>Sekretaris</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>Juga membatalkan surat dan mengatur petugas.</source>
        <translation>Also voids letters and manages staff.</translation>
    </message>
    <message>
        <source>Kepala desa</source>
        <translation>Village head</translation>
    </message>
    <message>
        <source>Sama dengan sekretaris; menyetujui usul petugas.</source>
        <translation>As the secretary; approves what staff propose.</translation>
    </message>
    <message>
        <source>Pemeriksa</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>Hanya membaca dan memeriksa catatan.</source>
        <translation>Only reads and checks records.</translation>
    </message>
    <message>
        <source>Petugas teknis</source>
        <translation>Technical admin</translation>
    </message>
    <message>
        <source>Cadangan, kunci dan petugas; tidak mengisi catatan.</source>
        <translation>Backups, keys and staff; fills in no records.</translation>
    </message>
    <message>
        <source>Nama petugas yang baru.</source>
        <translation>Name of the new clerk.</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Seperti pergantian tugas atau masa jabatan habis.</source>
        <translation>Such as a change of duties or the end of a term.</translation>
    </message>
    <message>
        <source>Pesan untuk yang menerima</source>
        <translation>Message for the successor</translation>
    </message>
    <message>
        <source>Berita acara dicetak dan ditandatangani keduanya.</source>
        <translation>Minutes are printed and signed by both.</translation>
    </message>
    <message>
        <source>Serah terima</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>P3MI perekrut</source>
        <translation>Company of the recruiter</translation>
    </message>
    <message>
        <source>Menimbang</source>
        <translation>Considering</translation>
    </message>
    <message>
        <source>Satu baris satu huruf.</source>
        <translation>One reason a line.</translation>
    </message>
    <message>
        <source>Mengingat</source>
        <translation>Recalling</translation>
    </message>
    <message>
        <source>Satu baris satu peraturan, yang tertinggi dulu.</source>
        <translation>One rule a line, the highest first.</translation>
    </message>
    <message>
        <source>Isi SK</source>
        <translation>Text of the decision</translation>
    </message>
    <message>
        <source>Nama program</source>
        <translation>Course name</translation>
    </message>
    <message>
        <source>Untuk negara tujuan</source>
        <translation>For which country</translation>
    </message>
    <message>
        <source>Kosong berarti untuk semua negara.</source>
        <translation>Empty means for every country.</translation>
    </message>
    <message>
        <source>Untuk sektor</source>
        <translation>For which sector</translation>
    </message>
    <message>
        <source>Kosong berarti untuk semua pekerjaan.</source>
        <translation>Empty means for every kind of work.</translation>
    </message>
    <message>
        <source>Untuk jabatan</source>
        <translation>For which job</translation>
    </message>
    <message>
        <source>Lama (JP)</source>
        <translation>Length (JP)</translation>
    </message>
    <message>
        <source>Jam pelajaran seluruhnya.</source>
        <translation>Hours of teaching in all.</translation>
    </message>
    <message>
        <source>Kehadiran paling sedikit (%)</source>
        <translation>Least attendance (%)</translation>
    </message>
    <message>
        <source>Yang hadirnya kurang tidak lulus. Kosong berarti tanpa batas.</source>
        <translation>Those who were present less do not pass. Empty means no limit.</translation>
    </message>
    <message>
        <source>Berakhir dengan uji kompetensi</source>
        <translation>Ends with a test of competence</translation>
    </message>
    <message>
        <source>Standar kompetensi (SKKNI/skema)</source>
        <translation>Competence standard (SKKNI/scheme)</translation>
    </message>
    <message>
        <source>LSP</source>
        <translation>LSP</translation>
    </message>
    <message>
        <source>Tempat uji (TUK)</source>
        <translation>Place of the test (TUK)</translation>
    </message>
    <message>
        <source>Biaya per peserta</source>
        <translation>Cost per participant</translation>
    </message>
    <message>
        <source>Dibayar oleh</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Syarat peserta</source>
        <translation>Prerequisites</translation>
    </message>
    <message>
        <source>Mata pelajaran</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>JP</translation>
    </message>
    <message>
        <source>Nama angkatan</source>
        <translation>Batch name</translation>
    </message>
    <message>
        <source>Seperti: Bahasa Mandarin angkatan 1.</source>
        <translation>Such as: Mandarin batch 1.</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Seperti: 08.00 sampai 15.00.</source>
        <translation>Such as: 08.00 to 15.00.</translation>
    </message>
    <message>
        <source>Banyaknya tempat</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Kosong berarti tidak dibatasi.</source>
        <translation>Empty means no limit.</translation>
    </message>
    <message>
        <source>Yang didahulukan</source>
        <translation>Who goes first</translation>
    </message>
    <message>
        <source>Bila tempat kurang. Tanpa pilihan: siapa mendaftar lebih dulu.</source>
        <translation>When places are short. Without a choice: first come, first served.</translation>
    </message>
    <message>
        <source>Tanggal uji kompetensi</source>
        <translation>Day of the competence test</translation>
    </message>
    <message>
        <source>Sumber dana</source>
        <translation>Source of funds</translation>
    </message>
    <message>
        <source>Nama pengajar</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>Dari lembaga</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Mengajar</source>
        <translation>Teaches</translation>
    </message>
    <message>
        <source>Mendaftar tanggal</source>
        <translation>Enrolled on</translation>
    </message>
    <message>
        <source>Sebagai</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Tempat duduk</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Alasan mengundurkan diri</source>
        <translation>Reason of withdrawal</translation>
    </message>
    <message>
        <source>Hasil pelatihan</source>
        <translation>Result of training</translation>
    </message>
    <message>
        <source>Hasil uji</source>
        <translation>Test result</translation>
    </message>
    <message>
        <source>No. sertifikat kompetensi</source>
        <translation>Competence certificate no.</translation>
    </message>
    <message>
        <source>Terbit</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Materi</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Kehadiran</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Pertemuan</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Lembar hadir</source>
        <translation>Attendance sheet</translation>
    </message>
    <message>
        <source>Urut seperti lembar yang dicetak; kodenya tercetak di depan nama.</source>
        <translation>In the order of the printed sheet; the code stands before each name.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Pengajar</source>
        <translation>Trainers</translation>
    </message>
    <message>
        <source>Waktu dan tempat</source>
        <translation>Time and place</translation>
    </message>
    <message>
        <source>Yang tidak kebagian masuk daftar tunggu, urut siapa mendaftar dulu.</source>
        <translation>Those for whom there is no place go on the waiting list, first come first served.</translation>
    </message>
    <message>
        <source>Uji, dana dan catatan</source>
        <translation>Test, funds and notes</translation>
    </message>
    <message>
        <source>Lama dan mata pelajaran</source>
        <translation>Length and subjects</translation>
    </message>
    <message>
        <source>Tercetak di balik sertifikat. Jumlah JP harus cocok.</source>
        <translation>Printed on the back of certificates. The JP must add up.</translation>
    </message>
    <message>
        <source>Uji kompetensi</source>
        <translation>Test of competence</translation>
    </message>
    <message>
        <source>Biaya dan syarat</source>
        <translation>Cost and prerequisites</translation>
    </message>
    <message>
        <source>Daftar peserta</source>
        <translation>List of participants</translation>
    </message>
    <message>
        <source>Lembar jam pelajaran</source>
        <translation>Sheet of hours</translation>
    </message>
    <message>
        <source>Undangan</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Sertifikat pelatihan</source>
        <translation>Training certificates</translation>
    </message>
    <message>
        <source>Hasil peserta</source>
        <translation>Results of participants</translation>
    </message>
    <message>
        <source>Urut seperti daftar peserta dan lembar hadir.</source>
        <translation>In the order of the list of participants and the attendance sheet.</translation>
    </message>
    <message>
        <source>Kosongkan bila berkas menyebutnya sendiri.</source>
        <translation>Leave empty where the file says it itself.</translation>
    </message>
    <message>
        <source>Sama untuk semua baris</source>
        <translation>The same for every row</translation>
    </message>
    <message>
        <source>Nama peserta</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>NIK peserta</source>
        <translation>NIK of the participant</translation>
    </message>
    <message>
        <source>Angkatan</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Uji</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>No. sertifikat</source>
        <translation>Certificate no.</translation>
    </message>
    <message>
        <source>Berlaku s.d.</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>semua peran</source>
        <translation>all roles</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Ketik sebagian nama, lalu Enter.</source>
        <translation>Type part of a name, then Enter.</translation>
    </message>
    <message>
        <source>Yang dibawa pulang</source>
        <translation>What was brought home</translation>
    </message>
    <message>
        <source>Ditanyakan dalam tiga puluh hari sesudah pulang.</source>
        <translation>Asked within thirty days after the return.</translation>
    </message>
    <message>
        <source>Rencana dan kebutuhan</source>
        <translation>Plan and needs</translation>
    </message>
    <message>
        <source>Daftar dari</source>
        <translation>List from</translation>
    </message>
    <message>
        <source>Keadaan tanggal</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Nama daftar</source>
        <translation>Name of the list</translation>
    </message>
    <message>
        <source>Nama di daftar</source>
        <translation>Name in the list</translation>
    </message>
    <message>
        <source>NIK di daftar</source>
        <translation>NIK in the list</translation>
    </message>
    <message>
        <source>Tanggal lahir di daftar</source>
        <translation>Birth date in the list</translation>
    </message>
    <message>
        <source>Negara di daftar</source>
        <translation>Country in the list</translation>
    </message>
    <message>
        <source>Berangkat menurut daftar</source>
        <translation>Departure by the list</translation>
    </message>
    <message>
        <source>P3MI di daftar</source>
        <translation>P3MI in the list</translation>
    </message>
    <message>
        <source>ID PMI di daftar</source>
        <translation>PMI ID in the list</translation>
    </message>
    <message>
        <source>Alamat di daftar</source>
        <translation>Address in the list</translation>
    </message>
    <message>
        <source>Siapa yang ditanya, dan apa jawabnya.</source>
        <translation>Who was asked, and what they answered.</translation>
    </message>
    <message>
        <source>tidak disebut</source>
        <translation>not told</translation>
    </message>
    <message>
        <source>Apa yang benar?</source>
        <translation>What is true?</translation>
    </message>
    <message>
        <source>Tidak ada.</source>
        <translation>Nothing.</translation>
    </message>
    <message>
        <source>Desa di daftar</source>
        <translation>Village in the list</translation>
    </message>
    <message>
        <source>Nama kantor</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>Jam buka</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Seperti: Senin sampai Jumat, 08.00 sampai 15.00.</source>
        <translation>Such as: Monday to Friday, 08.00 to 15.00.</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Untuk dokumen</source>
        <translation>For which document</translation>
    </message>
    <message>
        <source>Kosong berarti melapor sebelum berangkat.</source>
        <translation>Empty means reporting before leaving.</translation>
    </message>
    <message>
        <source>Yang dibawa</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Pisahkan dengan koma: KTP asli, kartu keluarga.</source>
        <translation>Separate with commas: original ID card, family card.</translation>
    </message>
    <message>
        <source>Biaya menurut kantor itu</source>
        <translation>Cost as that office tells it</translation>
    </message>
    <message>
        <source>Gratis untuk</source>
        <translation>Free for</translation>
    </message>
    <message>
        <source>Seperti: paspor pertama calon PMI.</source>
        <translation>Such as: the first passport of a candidate.</translation>
    </message>
    <message>
        <source>Petugas, papan tarif, atau peraturannya, dan kapan.</source>
        <translation>An officer, the list of fees, or the rule, and when.</translation>
    </message>
    <message>
        <source>Berangkat pukul</source>
        <translation>Leaves at</translation>
    </message>
    <message>
        <source>Seperti: 07.00.</source>
        <translation>Such as: 07.00.</translation>
    </message>
    <message>
        <source>Berkumpul di</source>
        <translation>Meets at</translation>
    </message>
    <message>
        <source>Pendamping</source>
        <translation>Escort</translation>
    </message>
    <message>
        <source>Kosong berarti berangkat sendiri.</source>
        <translation>Empty means they go by themselves.</translation>
    </message>
    <message>
        <source>Berlaku sampai / diambil</source>
        <translation>Valid until / taken on</translation>
    </message>
    <message>
        <source>Selesai: berlaku sampai. Diproses: diambil tanggal.</source>
        <translation>Done: valid until. In process: taken on.</translation>
    </message>
    <message>
        <source>Dibayar</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Sebabnya</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Disimpan di mana</source>
        <translation>Where it is kept</translation>
    </message>
    <message>
        <source>Kosong berarti belum ditanyakan.</source>
        <translation>Empty means not asked yet.</translation>
    </message>
    <message>
        <source>Yang diurus di sini</source>
        <translation>What is done here</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Tulis menurut kantor itu sendiri. Program tidak mengisi biaya atau lamanya: itu diukur dari kunjungan warga desa ini.</source>
        <translation>Write what the office itself tells. The program fills in no cost and no duration: both are measured from the visits of this village&apos;s residents.</translation>
    </message>
    <message>
        <source>Sampai/ambil</source>
        <translation>Until/taken</translation>
    </message>
    <message>
        <source>Hasil kunjungan</source>
        <translation>Results of the visit</translation>
    </message>
    <message>
        <source>Yang ikut</source>
        <translation>Who goes along</translation>
    </message>
    <message>
        <source>Hari kunjungan</source>
        <translation>Day of the visit</translation>
    </message>
    <message>
        <source>Yang tampil: calon yang langkah berikutnya di kantor ini.</source>
        <translation>Shown are candidates whose next step is at this office.</translation>
    </message>
    <message>
        <source>Petugas yang boleh menangani kasus di kantor ini.</source>
        <translation>Somebody who may handle cases in this office.</translation>
    </message>
    <message>
        <source>Nama kegiatan</source>
        <translation>Name of the activity</translation>
    </message>
    <message>
        <source>Sampai tanggal</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Narasumber</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Isi kegiatan</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Banyaknya anak yang ikut</source>
        <translation>How many children come</translation>
    </message>
    <message>
        <source>Jumlahnya saja; nama anak tidak dicatat di sini.</source>
        <translation>The number only; no child is named here.</translation>
    </message>
    <message>
        <source>Hasil dan kesepakatan</source>
        <translation>Results and what was agreed</translation>
    </message>
    <message>
        <source>Dusun atau asal</source>
        <translation>Hamlet or origin</translation>
    </message>
    <message>
        <source>Untuk kebutuhan</source>
        <translation>For the need</translation>
    </message>
    <message>
        <source>Lewat</source>
        <translation>Through</translation>
    </message>
    <message>
        <source>Seperti bank, koperasi atau dinasnya.</source>
        <translation>Like the bank, cooperative or agency.</translation>
    </message>
    <message>
        <source>Ditawarkan tanggal</source>
        <translation>Offered on</translation>
    </message>
    <message>
        <source>Yang dikerjakan</source>
        <translation>What is done</translation>
    </message>
    <message>
        <source>Tanyakan lagi tanggal</source>
        <translation>Ask again on</translation>
    </message>
    <message>
        <source>Hasilnya</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Purna PMI</source>
        <translation>Returnees</translation>
    </message>
    <message>
        <source>Keluarga PMI yang sedang bekerja</source>
        <translation>Families of those abroad</translation>
    </message>
    <message>
        <source>Calon PMI</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <source>Nama pemilik</source>
        <translation>Name of the owner</translation>
    </message>
    <message>
        <source>NIK pemilik</source>
        <translation>NIK of the owner</translation>
    </message>
    <message>
        <source>NIB</source>
        <translation>NIB</translation>
    </message>
    <message>
        <source>Menurut kerja sama</source>
        <translation>Under the agreement</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Penyelenggara dan isi</source>
        <translation>Organiser and subject</translation>
    </message>
    <message>
        <source>Dana dan hasil</source>
        <translation>Funding and results</translation>
    </message>
    <message>
        <source>Angkatan pelatihan</source>
        <translation>Course of training</translation>
    </message>
    <message>
        <source>Dukungan</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Yang ditawarkan</source>
        <translation>What was offered</translation>
    </message>
    <message>
        <source>Dibagikan tanggal</source>
        <translation>Given out on</translation>
    </message>
    <message>
        <source>Kembali paling lambat</source>
        <translation>Back by</translation>
    </message>
    <message>
        <source>Pesan di lembar</source>
        <translation>Message on the sheet</translation>
    </message>
    <message>
        <source>Tercetak di atas daftar nama.</source>
        <translation>Printed above the list of names.</translation>
    </message>
    <message>
        <source>Kepala dusun</source>
        <translation>Head of the hamlet</translation>
    </message>
    <message>
        <source>Kembali tanggal</source>
        <translation>Came back on</translation>
    </message>
    <message>
        <source>Yang ditanyakan</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Kabar terakhir, atau hari pulang.</source>
        <translation>The last news, or the day of coming home.</translation>
    </message>
    <message>
        <source>HP keluarga</source>
        <translation>Family phone</translation>
    </message>
    <message>
        <source>Putaran baru</source>
        <translation>New round</translation>
    </message>
    <message>
        <source>Satu lembar untuk setiap dusun yang warganya ada di luar negeri.</source>
        <translation>One sheet for each hamlet with people abroad.</translation>
    </message>
    <message>
        <source>Urut seperti daftar yang dicetak. Selesai: nomor, terbit dan berlaku sampai masuk ke dokumen orangnya. Diproses: tulis tanggal diambil. Belum berhasil, tidak ikut: tulis sebabnya. Dibayar kosong berarti belum ditanyakan, 0 gratis.</source>
        <translation>In the order of the printed list. Done: number, day of issue and end go into that person&apos;s documents. In process: write the day it can be taken. Not yet, did not go: write why. Paid empty means not asked, 0 means free.</translation>
    </message>
    <message>
        <source>Urut seperti lembar yang dicetak. Masih di sana tanpa tanggal: hari lembar dibagikan. Pulang seterusnya: isi tanggalnya. Kosong berarti belum dijawab.</source>
        <translation>In the order of the printed sheet. Still there without a date: the day the sheet was given out. Came home for good: fill in the date. Empty means not answered.</translation>
    </message>
    <message>
        <source>Yang meminta</source>
        <translation>Who asks</translation>
    </message>
    <message>
        <source>Nama yang meminta</source>
        <translation>Name of the person asking</translation>
    </message>
    <message>
        <source>Kosong berarti orangnya sendiri.</source>
        <translation>Empty means the person themselves.</translation>
    </message>
    <message>
        <source>Cara memastikan orangnya</source>
        <translation>How identity was checked</translation>
    </message>
    <message>
        <source>Kosong bila belum; waktunya tetap berjalan.</source>
        <translation>Empty if not yet; the clock runs all the same.</translation>
    </message>
    <message>
        <source>Yang dimaksud</source>
        <translation>What is meant</translation>
    </message>
    <message>
        <source>Seperti: tanggal lahir seharusnya 5 Juli.</source>
        <translation>Such as: the birth date should be 5 July.</translation>
    </message>
    <message>
        <source>Alasan ditolak</source>
        <translation>Reason for refusal</translation>
    </message>
    <message>
        <source>Untuk</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Versi bunyinya</source>
        <translation>Version of its words</translation>
    </message>
    <message>
        <source>Jenis kejadian</source>
        <translation>Kind of event</translation>
    </message>
    <message>
        <source>Saksi</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>Yang dimusnahkan</source>
        <translation>What was destroyed</translation>
    </message>
    <message>
        <source>Apa yang terjadi</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Seperti: stik cadangan hilang di jalan.</source>
        <translation>Such as: backup stick lost on the way.</translation>
    </message>
    <message>
        <source>Diketahui tanggal</source>
        <translation>Found on</translation>
    </message>
    <message>
        <source>Jam diketahui</source>
        <translation>Found at</translation>
    </message>
    <message>
        <source>Seperti 14.30. Kosong berarti pukul 00.00.</source>
        <translation>Such as 14.30. Empty means 00.00.</translation>
    </message>
    <message>
        <source>Dapatkah dibaca orang lain</source>
        <translation>Can others read it</translation>
    </message>
    <message>
        <source>Data apa saja</source>
        <translation>Which data</translation>
    </message>
    <message>
        <source>Seperti: nama, NIK dan nomor HP 40 pekerja.</source>
        <translation>Such as: name, NIK and phone of 40 workers.</translation>
    </message>
    <message>
        <source>Bagaimana terjadinya</source>
        <translation>How it happened</translation>
    </message>
    <message>
        <source>Yang sudah dan akan dikerjakan</source>
        <translation>What was and will be done</translation>
    </message>
    <message>
        <source>Orang yang terkena</source>
        <translation>People affected</translation>
    </message>
    <message>
        <source>Nama dusun, kata “pekerja” atau “semua”; daftarnya dicetak.</source>
        <translation>A hamlet, the word “pekerja” (workers) or “semua” (all); the list is printed.</translation>
    </message>
    <message>
        <source>Orangnya diberi tahu tanggal</source>
        <translation>Persons told on</translation>
    </message>
    <message>
        <source>Lembaga diberi tahu tanggal</source>
        <translation>Authority told on</translation>
    </message>
    <message>
        <source>Menolak tidak mengurangi hak atas pelayanan.</source>
        <translation>Declining takes no right to services away.</translation>
    </message>
    <message>
        <source>Persetujuan pemakaian data</source>
        <translation>Consent to the use of data</translation>
    </message>
    <message>
        <source>Pemberitahuan</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Tertulis, paling lambat 3 x 24 jam sejak diketahui.</source>
        <translation>In writing, at the latest 3 x 24 hours after it was found.</translation>
    </message>
    <message>
        <source>Data siapa</source>
        <translation>Whose data</translation>
    </message>
    <message>
        <source>Kepada yang bukan orangnya jangan sebut apa pun, juga bahwa datanya ada.</source>
        <translation>Tell nothing to anybody but the person, not even that there are data.</translation>
    </message>
    <message>
        <source>Permintaan</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Alasan atau penjelasan</source>
        <translation>Reason or explanation</translation>
    </message>
    <message>
        <source>Apa kata keluarga, atau mengapa tidak diteruskan.</source>
        <translation>What the family says, or why it goes no further.</translation>
    </message>
    <message>
        <source>Hanya bila dirujuk.</source>
        <translation>Only when it is referred.</translation>
    </message>
    <message>
        <source>Bantuan yang diminta</source>
        <translation>Help that is asked for</translation>
    </message>
    <message>
        <source>Seperti: mohon dihubungi dan didampingi.</source>
        <translation>Such as: please call and stand by them.</translation>
    </message>
    <message>
        <source>Bila sudah dibuat kasusnya, seperti KS-2026-001.</source>
        <translation>Where there is a case, as KS-2026-001.</translation>
    </message>
    <message>
        <source>Nama lain</source>
        <translation>Other names</translation>
    </message>
    <message>
        <source>Dipisah titik koma bila lebih dari satu.</source>
        <translation>Several are parted by semicolons.</translation>
    </message>
    <message>
        <source>Nomor di daftar</source>
        <translation>Number on the list</translation>
    </message>
    <message>
        <source>Daftar apa dan dari siapa, seperti DTTOT dari Polres.</source>
        <translation>Which list and from whom, as DTTOT from the police.</translation>
    </message>
    <message>
        <source>Tanggal daftar</source>
        <translation>Date of the list</translation>
    </message>
    <message>
        <source>terbuka</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Bukan tuduhan. Tanyakan dulu, lalu tulis jawabannya; tidak tercetak di lembar warga.</source>
        <translation>Not an accusation. Ask first, then write the answer; it is printed on no resident&apos;s paper.</translation>
    </message>
    <message>
        <source>Tunai besar, mulai (Rp)</source>
        <translation>Large cash, from (Rp)</translation>
    </message>
    <message>
        <source>Dibawa pulang, mulai (Rp)</source>
        <translation>Carried home, from (Rp)</translation>
    </message>
    <message>
        <source>Hampir batas, mulai (persen)</source>
        <translation>Near the bound, from (percent)</translation>
    </message>
    <message>
        <source>Hampir batas, berapa kali</source>
        <translation>Near the bound, how often</translation>
    </message>
    <message>
        <source>Hampir batas, dalam berapa hari</source>
        <translation>Near the bound, within how many days</translation>
    </message>
    <message>
        <source>Satu penerima, dari berapa pekerja</source>
        <translation>One recipient, of how many workers</translation>
    </message>
    <message>
        <source>Satu penerima, dalam berapa hari</source>
        <translation>One recipient, within how many days</translation>
    </message>
    <message>
        <source>Lonjakan, berapa kali biasanya</source>
        <translation>Jump, how many times the usual</translation>
    </message>
    <message>
        <source>Lonjakan, sesudah berapa kiriman</source>
        <translation>Jump, after how many remittances</translation>
    </message>
    <message>
        <source>Lonjakan, berapa kali upah sebulan</source>
        <translation>Jump, how many monthly wages</translation>
    </message>
    <message>
        <source>Berhenti, berapa kali jarak biasanya</source>
        <translation>Stopped, how many usual intervals</translation>
    </message>
    <message>
        <source>Berhenti, sesudah berapa kiriman</source>
        <translation>Stopped, after how many remittances</translation>
    </message>
    <message>
        <source>Berhenti, tanpa kabar berapa hari</source>
        <translation>Stopped, how many days without news</translation>
    </message>
    <message>
        <source>Bergantung, berapa kali setahun</source>
        <translation>Dependent, how often a year</translation>
    </message>
    <message>
        <source>Bergantung, habis berapa persen</source>
        <translation>Dependent, how many percent spent</translation>
    </message>
    <message>
        <source>Negara yang diwaspadai</source>
        <translation>Countries that are watched</translation>
    </message>
    <message>
        <source>Kode dua huruf dipisah spasi, seperti KH MM LA.</source>
        <translation>Codes of two letters with spaces between, as KH MM LA.</translation>
    </message>
    <message>
        <source>Aturan yang tidak dipakai</source>
        <translation>Rules that are not used</translation>
    </message>
    <message>
        <source>Tunai</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Penerima dan jumlah</source>
        <translation>Recipients and sums</translation>
    </message>
    <message>
        <source>Kabar keluarga</source>
        <translation>News of families</translation>
    </message>
    <message>
        <source>Negara dan aturan</source>
        <translation>Countries and rules</translation>
    </message>
    <message>
        <source>Daftar pantauan</source>
        <translation>Watch list</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Pilar</source>
        <translation>Pillar</translation>
    </message>
    <message>
        <source>Indikator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Cara menjawab</source>
        <translation>Answered as</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>1 untuk ya; kosong bila hanya dicatat.</source>
        <translation>1 for yes; empty when it is only noted.</translation>
    </message>
    <message>
        <source>Bobot</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>1 sampai 5; makin besar makin menentukan.</source>
        <translation>1 to 5; the larger the more it counts.</translation>
    </message>
    <message>
        <source>Dipakai</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>1 untuk ya, 0 untuk tidak; kosong bila belum tahu.</source>
        <translation>1 for yes, 0 for no; empty while nobody knows.</translation>
    </message>
    <message>
        <source>Catatan bukti</source>
        <translation>Note on the evidence</translation>
    </message>
    <message>
        <source>Apa buktinya dan di mana disimpan.</source>
        <translation>What proves it and where it is kept.</translation>
    </message>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Rancangan program, bukan penilaian resmi. Yang belum tahu dibiarkan kosong.</source>
        <translation>The program&apos;s draft, not an official assessment. What nobody knows is left empty.</translation>
    </message>
    <message>
        <source>Boleh diubah selama naskah Menteri masih rancangan; laporan menyebutkannya.</source>
        <translation>May be changed while the ministerial text is a draft; reports say so.</translation>
    </message>
    <message>
        <source>Yang lewat waktunya tampil di Hari ini.</source>
        <translation>What is late stands on Today.</translation>
    </message>
    <message>
        <source>Peserta yang mendapat tempat di angkatan itu</source>
        <translation>Those with a place in these batches</translation>
    </message>
    <message>
        <source>Pekerja di luar negeri yang datanya diperiksa dalam 180 hari</source>
        <translation>Workers abroad whose data were checked within 180 days</translation>
    </message>
    <message>
        <source>Usaha berjalan yang mulai dalam 365 hari terakhir</source>
        <translation>Running businesses that began within 365 days</translation>
    </message>
    <message>
        <source>Peraturan Desa yang tercatat dan belum dicabut</source>
        <translation>Village regulations on the books and not revoked</translation>
    </message>
    <message>
        <source>Satgas yang masa tugasnya belum habis</source>
        <translation>Task forces whose term is not over</translation>
    </message>
    <message>
        <source>Yang prosedural dari yang diketahui prosedural atau tidaknya</source>
        <translation>Procedural ones of those of whom it is known</translation>
    </message>
    <message>
        <source>Pengaduan yang selesai dari yang masuk dalam 365 hari</source>
        <translation>Complaints settled of those taken within 365 days</translation>
    </message>
    <message>
        <source>Kerja sama yang berlaku dengan lingkup bantuan hukum</source>
        <translation>Agreements in force about legal aid</translation>
    </message>
    <message>
        <source>Kerja sama yang berlaku dengan koperasi atau BUMDes</source>
        <translation>Agreements in force with a cooperative or BUMDes</translation>
    </message>
    <message>
        <source>Keberangkatan yang dicegah dalam 365 hari terakhir</source>
        <translation>Departures prevented within 365 days</translation>
    </message>
    <message>
        <source>Kelompok usaha yang tercatat</source>
        <translation>Business groups on the books</translation>
    </message>
    <message>
        <source>Usaha yang tercatat dan belum berakhir</source>
        <translation>Businesses on the books that go on</translation>
    </message>
    <message>
        <source>Bagian kiriman 365 hari untuk penggunaan yang produktif</source>
        <translation>Share of remittances of 365 days for productive uses</translation>
    </message>
    <message>
        <source>Tujuan pengiriman</source>
        <translation>Purpose of sending</translation>
    </message>
    <message>
        <source>Tertulis di setiap paket dan di riwayatnya.</source>
        <translation>Written in every package and in its history.</translation>
    </message>
    <message>
        <source>Isi rahasia yang disertakan</source>
        <translation>Confidential parts to include</translation>
    </message>
    <message>
        <source>Yang tidak dipilih tidak ikut. Jenis masalah kasus tidak pernah ke kecamatan.</source>
        <translation>What is not chosen stays here. What cases are about never goes to a subdistrict.</translation>
    </message>
    <message>
        <source>Sertakan kotak NIK untuk dicocokkan</source>
        <translation>Include a box of NIK for matching</translation>
    </message>
    <message>
        <source>Hanya untuk kabupaten atau provinsi yang mencari orang yang tercatat di dua desa. Tanpa nama; hanya kantor itu yang dapat membukanya.</source>
        <translation>Only for a regency or province that looks for people recorded in two villages. Without names; only that office can open it.</translation>
    </message>
    <message>
        <source>Dasar menyerahkan NIK</source>
        <translation>Basis for handing over NIK</translation>
    </message>
    <message>
        <source>Wajib bila kotak NIK disertakan.</source>
        <translation>Required when the box of NIK is included.</translation>
    </message>
    <message>
        <source>Isi paket</source>
        <translation>What is in the package</translation>
    </message>
    <message>
        <source>Jumlah orang, keberangkatan, kepulangan, pelatihan dan kegiatan selalu ikut. Yang rahasia hanya bila dipilih di sini.</source>
        <translation>Counts of people, departures, returns, trainings and activities always go along. What is confidential only when chosen here.</translation>
    </message>
    <message>
        <source>Orang lain, mulai kiriman ke berapa</source>
        <translation>Others, from which remittance on</translation>
    </message>
    <message>
        <source>Dibandingkan dengan nama penerima, pengirim, penyedia jasa kirim, perekrut dan P3MI. Hanya daftar terbaru yang dipakai.</source>
        <translation>Compared with the names of recipients, senders, ways of sending, recruiters and companies. Only the newest list is used.</translation>
    </message>
    <message>
        <source>pengirim</source>
        <translation>sender</translation>
    </message>
    <message>
        <source>perekrut</source>
        <translation>recruiter</translation>
    </message>
    <message>
        <source>penerima</source>
        <translation>recipient</translation>
    </message>
    <message>
        <source>penyedia jasa kirim</source>
        <translation>way of sending</translation>
    </message>
    <message>
        <source>Tertahan, lebih dari berapa kali biasanya</source>
        <translation>Held up, more than how many times the usual</translation>
    </message>
    <message>
        <source>Seperti 2: dua kali lamanya yang biasa di desa ini.</source>
        <translation>Like 2: twice as long as usual in this village.</translation>
    </message>
    <message>
        <source>Tidak disebut tertahan sampai (hari)</source>
        <translation>Not called held up until (days)</translation>
    </message>
    <message>
        <source>Seperti 7: langkah yang biasanya sehari tidak cepat disebut.</source>
        <translation>Like 7: a step that usually takes a day is not called so too soon.</translation>
    </message>
    <message>
        <source>Paling sedikit diukur dari (orang)</source>
        <translation>Measured of at least (people)</translation>
    </message>
    <message>
        <source>Di bawah ini belum ada yang disebut biasa.</source>
        <translation>Under this nothing is called usual yet.</translation>
    </message>
    <message>
        <source>Diukur dari langkah selama (hari terakhir)</source>
        <translation>Measured from steps of the last (days)</translation>
    </message>
    <message>
        <source>Seperti 730: dua tahun. Biaya diukur dari waktu yang sama.</source>
        <translation>Like 730: two years. Costs are measured over the same time.</translation>
    </message>
    <message>
        <source>Tertahan</source>
        <translation>Held up</translation>
    </message>
    <message>
        <source>Nomor pertama</source>
        <translation>First number</translation>
    </message>
    <message>
        <source>Nomor terakhir</source>
        <translation>Last number</translation>
    </message>
    <message>
        <source>Dipinjam laptop</source>
        <translation>Lent to laptop</translation>
    </message>
    <message>
        <source>Dipinjamkan pada</source>
        <translation>Lent on</translation>
    </message>
    <message>
        <source>Nama laptop</source>
        <translation>Name of the laptop</translation>
    </message>
    <message>
        <source>Seperti Desa atau Kader; tampil di tabel putusan.</source>
        <translation>Such as Desa or Kader; shown in the table of decisions.</translation>
    </message>
    <message>
        <source>Bergabung</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>Ditutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Alasan ditutup</source>
        <translation>Why it was closed</translation>
    </message>
    <message>
        <source>Seperti hilang, rusak, atau tidak dipakai lagi.</source>
        <translation>Such as lost, broken, or no longer used.</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Peta dusun</source>
        <translation>Map of the hamlets</translation>
    </message>
    <message>
        <source>Denah sederhana untuk laporan; boleh dibiarkan kosong.</source>
        <translation>A simple plan for reports; it may stay empty.</translation>
    </message>
    <message>
        <source>kiriman</source>
        <translation>remittances</translation>
    </message>
    <message>
        <source>kurs</source>
        <translation>rates</translation>
    </message>
    <message>
        <source>peserta pelatihan</source>
        <translation>training participants</translation>
    </message>
    <message>
        <source>daftar PMI untuk dicocokkan</source>
        <translation>a list of migrant workers to match</translation>
    </message>
    <message>
        <source>usaha</source>
        <translation>businesses</translation>
    </message>
    <message>
        <source>peserta kegiatan</source>
        <translation>activity participants</translation>
    </message>
    <message>
        <source>daftar pantauan</source>
        <translation>the watch list</translation>
    </message>
    <message>
        <source>Jabatan: nama dengan gelarnya. Pisahkan dengan titik koma.</source>
        <translation>Office: name with titles. Separate with semicolons.</translation>
    </message>
    <message>
        <source>Camat yang mengetahui</source>
        <translation>Subdistrict head who acknowledges it</translation>
    </message>
    <message>
        <source>Nama dengan gelarnya. Kosong bila camat tidak perlu.</source>
        <translation>Name with titles. Empty where the subdistrict head is not needed.</translation>
    </message>
    <message>
        <source>Angkatan pelatihan dan kegiatan sosialisasi dalam 365 hari terakhir</source>
        <translation>Training batches and awareness talks in the last 365 days</translation>
    </message>
    <message>
        <source>Ia tidak dapat dikabari; berikan tanda terimanya agar dapat bertanya.</source>
        <translation>Nobody can tell them anything; give them the receipt so that they can ask.</translation>
    </message>
    <message>
        <source>Jawaban dan bukti</source>
        <translation>Answer and evidence</translation>
    </message>
    <message>
        <source>Saran</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>Ditanyakan</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Kabar dulu</source>
        <translation>News first</translation>
    </message>
    <message>
        <source>Didahulukan</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Hanya warga dusun</source>
        <translation>Only residents of hamlet</translation>
    </message>
    <message>
        <source>Pemegang</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>Pangkat, golongan</source>
        <translation>Rank and grade</translation>
    </message>
    <message>
        <source>Bila pegawai negeri, seperti Penata Muda, III/a; tercetak di atas NIP.</source>
        <translation>For a civil servant, such as Penata Muda, III/a; printed over the NIP.</translation>
    </message>
    <message>
        <source>Dimakamkan di</source>
        <translation>Buried at</translation>
    </message>
    <message>
        <source>Penengah</source>
        <translation>Mediator</translation>
    </message>
    <message>
        <source>tanda Perlu Perhatian: penerima sponsor atau pemberi kerja</source>
        <translation>a Needs Attention mark: the recipient is a sponsor or employer</translation>
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
    <message>
        <source>Pelatihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Purna dan usaha</source>
        <translation>Coming home</translation>
    </message>
    <message>
        <source>Data pribadi</source>
        <translation>Personal data</translation>
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
    <name>found</name>
    <message>
        <source>P3MI dan perekrut</source>
        <translation>Agencies and recruiters</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Ruang</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Komitmen</source>
        <translation>Commitments</translation>
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
        <source>Periksa keaslian surat dengan kode ini</source>
        <translation>Check the letter that bears this code</translation>
    </message>
    <message>
        <source>Pelatihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Kunjungan dan kantor</source>
        <translation>Visits and offices</translation>
    </message>
    <message>
        <source>Usaha dan kegiatan</source>
        <translation>Businesses and activities</translation>
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
        <source>ke bagian itu di formulir</source>
        <translation>to that section of a form</translation>
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
        <source>kembali; isian tidak pernah hilang diam-diam</source>
        <translation>back; nothing typed is ever lost silently</translation>
    </message>
    <message>
        <source>salin baris ini, untuk Excel atau Word</source>
        <translation>copy this row, for Excel or Word</translation>
    </message>
    <message>
        <source>Di halaman orang</source>
        <translation>On the page of a person</translation>
    </message>
    <message>
        <source>orang sebelum · sesudahnya di daftar</source>
        <translation>person before · after in the list</translation>
    </message>
    <message>
        <source>bagian di atas · di bawah</source>
        <translation>section above · below</translation>
    </message>
    <message>
        <source>yang dapat dilakukan; lalu angkanya</source>
        <translation>what can be done; then its figure</translation>
    </message>
    <message>
        <source>lampirkan pindaian dokumen di baris ini</source>
        <translation>attach a scan of the document in this row</translation>
    </message>
    <message>
        <source>semua yang dapat dilakukan di sini</source>
        <translation>everything that can be done here</translation>
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
        <source>sepuluh ruang pertama di sebelah kiri</source>
        <translation>the first ten rooms on the left</translation>
    </message>
    <message>
        <source>ruang kesebelas dan seterusnya</source>
        <translation>the eleventh room and those after it</translation>
    </message>
    <message>
        <source>ruang di atas · di bawah</source>
        <translation>the room above · below</translation>
    </message>
    <message>
        <source>daftar tombol keyboard</source>
        <translation>this key sheet</translation>
    </message>
    <message>
        <source>saring, urutkan, pilih kolom</source>
        <translation>filter, sort, choose columns</translation>
    </message>
    <message>
        <source>urutkan menurut kolom itu; lagi: dibalik</source>
        <translation>sort by that column; again: reversed</translation>
    </message>
    <message>
        <source>semua tindakan untuk baris ini</source>
        <translation>everything that can be done with this row</translation>
    </message>
    <message>
        <source>cetak daftar seperti yang terlihat</source>
        <translation>print the list as it is seen</translation>
    </message>
    <message>
        <source>kunci layar</source>
        <translation>lock the screen</translation>
    </message>
    <message>
        <source>cari apa saja di semua ruang</source>
        <translation>search everything in every room</translation>
    </message>
    <message>
        <source>saring daftar ini</source>
        <translation>filter this list</translation>
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
        <translation>This letter is valid for a month and is not a placement permit.</translation>
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
        <source>keluarga memohon pemulangan atau penelusuran PMI</source>
        <translation>a family asks for a migrant worker to be brought home or found</translation>
    </message>
    <message>
        <source>Kirim ke BP3MI; tembusan ke dinas dan perwakilan Indonesia.</source>
        <translation>Send it to BP3MI; copies to the labour office and the Indonesian mission.</translation>
    </message>
    <message>
        <source>Tulis yang diketahui saja; yang diduga disebut dugaan.</source>
        <translation>Write what is known; call a guess a guess.</translation>
    </message>
    <message>
        <source>Bila bank atau instansi meminta, isi juga nama camat.</source>
        <translation>If a bank or agency asks for it, fill in the subdistrict head too.</translation>
    </message>
    <message>
        <source>Setiap ahli waris tanda tangan atau cap jempol di daftar, wali bagi anak.</source>
        <translation>Each heir signs or leaves a thumbprint in the list; a guardian for a child.</translation>
    </message>
</context>
<context>
    <name>list_menu</name>
    <message>
        <source>Tindakan</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>Susun</source>
        <translation>Arrange</translation>
    </message>
    <message>
        <source>Pilih kolom…</source>
        <translation>Choose columns…</translation>
    </message>
    <message>
        <source>Tampilkan seperti semula</source>
        <translation>Show as before</translation>
    </message>
    <message>
        <source>Saring {column}</source>
        <translation>Filter {column}</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Urutkan menurut</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>Urutan daftar ini</source>
        <translation>Order of this list</translation>
    </message>
    <message>
        <source>Dibalik</source>
        <translation>Reversed</translation>
    </message>
</context>
<context>
    <name>lost</name>
    <message>
        <source>Berkas cadangan (.dmecad) terkunci: tanpa kata sandi atau kode pemulihan dari waktu itu tidak ada yang dapat membukanya, juga pembuat program.</source>
        <translation>Copies (.dmecad) are locked: without the passphrase or the recovery code of that time nobody can open them, the makers of the program included.</translation>
    </message>
    <message>
        <source>Kata sandi atau lembar pemulihan ikut hilang: penemu dapat membuka semua cadangannya.</source>
        <translation>The passphrase or the recovery sheet was lost along: whoever finds it can open all its copies.</translation>
    </message>
    <message>
        <source>Orang di luar kantor mungkin tahu atau dapat menebak kata sandinya.</source>
        <translation>Somebody outside the office may know or guess the passphrase.</translation>
    </message>
    <message>
        <source>Daftar Excel, surat PDF dan foto tidak terkunci: siapa pun dapat membukanya.</source>
        <translation>Excel lists, PDF letters and photos are not locked: anybody can open them.</translation>
    </message>
    <message>
        <source>Buat cadangan baru di stik lain hari ini.</source>
        <translation>Make a new copy on another stick today.</translation>
    </message>
    <message>
        <source>Ganti kunci data di Pengaturan, agar yang ditulis sesudah ini tidak terbaca. Cadangan yang hilang tetap terbuka dengan kata sandi lama; itu tidak dapat ditarik kembali.</source>
        <translation>Change the data key in Settings, so that what is written from now on cannot be read. The lost copy still opens with the old passphrase; that cannot be taken back.</translation>
    </message>
    <message>
        <source>Ini kegagalan pelindungan data pribadi: beri tahu kepala desa sekarang. Orang yang datanya ada di situ dan lembaga yang berwenang diberi tahu dalam 3 x 24 jam.</source>
        <translation>This is a data breach: tell the village head now. The people whose data were on it and the authority must be told within 3 x 24 hours.</translation>
    </message>
    <message>
        <source>Catat kapan dan di mana hilangnya, dan siapa yang terakhir membawanya.</source>
        <translation>Write down when and where it was lost, and who carried it last.</translation>
    </message>
</context>
<context>
    <name>matters</name>
    <message numerus="yes">
        <source>{count} surat belum ditandatangani</source>
        <translation>
            <numerusform>{count} letter not signed yet</numerusform>
            <numerusform>{count} letters not signed yet</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>{count} tindak lanjut kerja sama terlambat</source>
        <translation>
            <numerusform>{count} follow-up action of an agreement is late</numerusform>
            <numerusform>{count} follow-up actions of agreements are late</numerusform>
        </translation>
    </message>
    <message>
        <source>{task}, {person}</source>
        <translation>{task}, {person}</translation>
    </message>
    <message numerus="yes">
        <source>{count} kerja sama akan berakhir</source>
        <translation>
            <numerusform>{count} agreement will end</numerusform>
            <numerusform>{count} agreements will end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}, sisa {days} hari</source>
        <translation>
            <numerusform>{title}, {days} day left</numerusform>
            <numerusform>{title}, {days} days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ikrar ditandatangani kepala desa yang lama</source>
        <translation>
            <numerusform>{count} pledge was signed by a former village head</numerusform>
            <numerusform>{count} pledges were signed by a former village head</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}</source>
        <translation>{title}</translation>
    </message>
    <message numerus="yes">
        <source>{count} orang dari impor mungkin sudah terdata</source>
        <translation>
            <numerusform>{count} person from imports may be on the books</numerusform>
            <numerusform>{count} people from imports may be on the books</numerusform>
        </translation>
    </message>
    <message>
        <source>bandingkan berdampingan, lalu putuskan</source>
        <translation>compare them side by side, then decide</translation>
    </message>
    <message numerus="yes">
        <source>{count} dokumen habis atau segera habis</source>
        <translation>
            <numerusform>{count} document ended or ending soon</numerusform>
            <numerusform>{count} documents ended or ending soon</numerusform>
        </translation>
    </message>
    <message>
        <source>paling dekat: {name}, {paper}, {left}</source>
        <translation>nearest: {name}, {paper}, {left}</translation>
    </message>
    <message numerus="yes">
        <source>{count} pekerja perlu perhatian</source>
        <translation>
            <numerusform>{count} worker needs attention</numerusform>
            <numerusform>{count} workers need attention</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>{count} ikrar belum ditandatangani semua</source>
        <translation>
            <numerusform>{count} pledge lacks a signature</numerusform>
            <numerusform>{count} pledges lack a signature</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>Cadangan luar sudah {days} hari</source>
        <translation>
            <numerusform>The copy outside is {days} day old</numerusform>
            <numerusform>The copy outside is {days} days old</numerusform>
        </translation>
    </message>
    <message>
        <source>colokkan USB kantor; cadangan diuji sebelum aman dicabut</source>
        <translation>plug in the office&apos;s USB stick; the copy is tested before it can be pulled out</translation>
    </message>
    <message numerus="yes">
        <source>{count} kasus lewat batas waktunya</source>
        <translation>
            <numerusform>{count} case past its date</numerusform>
            <numerusform>{count} cases past their date</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}, {initials}, paling lambat {date}</source>
        <translation>{number}, {initials}, due by {date}</translation>
    </message>
    <message numerus="yes">
        <source>{count} kasus berat belum diputuskan rujukannya</source>
        <translation>
            <numerusform>{count} grave case without a decided referral</numerusform>
            <numerusform>{count} grave cases without a decided referral</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}, {initials}: usulan ke Polres dan BP3MI</source>
        <translation>{number}, {initials}: proposed to police and BP3MI</translation>
    </message>
    <message>
        <source>{number}: usulan ke Polres dan BP3MI</source>
        <translation>{number}: proposed to police and BP3MI</translation>
    </message>
    <message numerus="yes">
        <source>{count} pelatihan menunggu hasil</source>
        <translation>
            <numerusform>{count} training waits for results</numerusform>
            <numerusform>{count} trainings wait for results</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}, berakhir {date}</source>
        <translation>{title}, ended {date}</translation>
    </message>
    <message numerus="yes">
        <source>{count} pelatihan segera mulai</source>
        <translation>
            <numerusform>{count} training begins soon</numerusform>
            <numerusform>{count} trainings begin soon</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}, mulai {date}</source>
        <translation>{title}, begins {date}</translation>
    </message>
    <message numerus="yes">
        <source>{count} pelatihan punya tempat bagi yang menunggu</source>
        <translation>
            <numerusform>{count} training has a place for who waits</numerusform>
            <numerusform>{count} trainings have a place for who waits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sertifikat kompetensi segera habis</source>
        <translation>
            <numerusform>{count} certificate of competence ends soon</numerusform>
            <numerusform>{count} certificates of competence end soon</numerusform>
        </translation>
    </message>
    <message>
        <source>paling dekat: {name}, sampai {date}</source>
        <translation>nearest: {name}, until {date}</translation>
    </message>
    <message>
        <source>{name} menarik persetujuan pencatatan kiriman</source>
        <translation>{name} withdrew consent to the ledger</translation>
    </message>
    <message numerus="yes">
        <source>lewat {hours} jam dari 3 x 24 jam</source>
        <translation>
            <numerusform>{hours} hour past 3 x 24 hours</numerusform>
            <numerusform>{hours} hours past 3 x 24 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tangani dalam {hours} jam</source>
        <translation>
            <numerusform>carry it out within {hours} hour</numerusform>
            <numerusform>carry it out within {hours} hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} bulan kiriman belum ditutup</source>
        <translation>
            <numerusform>{count} month of the ledger is not closed</numerusform>
            <numerusform>{count} months of the ledger are not closed</numerusform>
        </translation>
    </message>
    <message>
        <source>paling lama {month}; periksa, lalu tutup</source>
        <translation>the oldest is {month}; check it, then close it</translation>
    </message>
    <message numerus="yes">
        <source>{count} kunjungan hari ini</source>
        <translation>
            <numerusform>{count} visit today</numerusform>
            <numerusform>{count} visits today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{office}, {people} orang</source>
        <translation>
            <numerusform>{office}, {people} person</numerusform>
            <numerusform>{office}, {people} people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} kunjungan belum diketik hasilnya</source>
        <translation>
            <numerusform>{count} visit without results</numerusform>
            <numerusform>{count} visits without results</numerusform>
        </translation>
    </message>
    <message>
        <source>{office}, {date}</source>
        <translation>{office}, {date}</translation>
    </message>
    <message numerus="yes">
        <source>{count} calon tertahan lebih lama dari biasanya</source>
        <translation>
            <numerusform>{count} candidate held up longer than usual</numerusform>
            <numerusform>{count} candidates held up longer than usual</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {step}, {days}</source>
        <translation>{name}: {step}, {days}</translation>
    </message>
    <message numerus="yes">
        <source>{count} dokumen sudah dapat diambil</source>
        <translation>
            <numerusform>{count} document can be taken</numerusform>
            <numerusform>{count} documents can be taken</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {step}</source>
        <translation>{name}: {step}</translation>
    </message>
    <message numerus="yes">
        <source>{count} purna PMI belum punya profil</source>
        <translation>
            <numerusform>{count} returnee has no profile yet</numerusform>
            <numerusform>{count} returnees have no profile yet</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, paling lambat {date}</source>
        <translation>{name}, by {date}</translation>
    </message>
    <message numerus="yes">
        <source>{count} kunjungan purna PMI lewat tanggalnya</source>
        <translation>
            <numerusform>{count} visit to a returnee is overdue</numerusform>
            <numerusform>{count} visits to returnees are overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, dijanjikan {date}</source>
        <translation>{name}, promised for {date}</translation>
    </message>
    <message numerus="yes">
        <source>{count} dukungan perlu ditanyakan kelanjutannya</source>
        <translation>
            <numerusform>{count} offer of support should be asked about</numerusform>
            <numerusform>{count} offers of support should be asked about</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {need}</source>
        <translation>{name}: {need}</translation>
    </message>
    <message numerus="yes">
        <source>{count} izin usaha habis atau segera habis</source>
        <translation>
            <numerusform>{count} business licence ended or ends soon</numerusform>
            <numerusform>{count} business licences ended or end soon</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {kind}, sampai {date}</source>
        <translation>{name}: {kind}, until {date}</translation>
    </message>
    <message numerus="yes">
        <source>{count} kegiatan belum dicatat kehadirannya</source>
        <translation>
            <numerusform>Attendance of {count} activity was not noted</numerusform>
            <numerusform>Attendance of {count} activities was not noted</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}, {date}</source>
        <translation>{title}, {date}</translation>
    </message>
    <message numerus="yes">
        <source>{count} lembar dusun belum kembali</source>
        <translation>
            <numerusform>{count} hamlet sheet is not back</numerusform>
            <numerusform>{count} hamlet sheets are not back</numerusform>
        </translation>
    </message>
    <message>
        <source>{hamlet}, paling lambat {date}</source>
        <translation>{hamlet}, due {date}</translation>
    </message>
    <message numerus="yes">
        <source>{count} kegagalan data belum diberitahukan</source>
        <translation>
            <numerusform>{count} data breach not reported yet</numerusform>
            <numerusform>{count} data breaches not reported yet</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}, paling lambat {date}</source>
        <translation>{title}, at the latest {date}</translation>
    </message>
    <message numerus="yes">
        <source>{count} permintaan data menunggu jawaban</source>
        <translation>
            <numerusform>{count} data request waits for an answer</numerusform>
            <numerusform>{count} data requests wait for an answer</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}, paling lambat {date}</source>
        <translation>{number}, at the latest {date}</translation>
    </message>
    <message numerus="yes">
        <source>{count} penarikan persetujuan harus dilaksanakan</source>
        <translation>
            <numerusform>{count} withdrawal of consent to be carried out</numerusform>
            <numerusform>{count} withdrawals of consent to be carried out</numerusform>
        </translation>
    </message>
    <message>
        <source>{purpose}, paling lambat {date}</source>
        <translation>{purpose}, at the latest {date}</translation>
    </message>
    <message numerus="yes">
        <source>{count} orang yang sudah dihapus kembali ada</source>
        <translation>
            <numerusform>{count} erased person is back</numerusform>
            <numerusform>{count} erased people are back</numerusform>
        </translation>
    </message>
    <message>
        <source>dari cadangan lama; hapus lagi datanya</source>
        <translation>from an old backup; erase their data again</translation>
    </message>
    <message numerus="yes">
        <source>{count} pemusnahan belum selesai</source>
        <translation>
            <numerusform>{count} destruction not finished</numerusform>
            <numerusform>{count} destructions not finished</numerusform>
        </translation>
    </message>
    <message>
        <source>kosongkan bekasnya di berkas data</source>
        <translation>empty their traces in the data file</translation>
    </message>
    <message numerus="yes">
        <source>{count} jenis data melewati masa simpannya</source>
        <translation>
            <numerusform>{count} kind of data past its time</numerusform>
            <numerusform>{count} kinds of data past their time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} catatan dapat dimusnahkan</source>
        <translation>
            <numerusform>{number} record can be destroyed</numerusform>
            <numerusform>{number} records can be destroyed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} kabar keluarga perlu ditanyakan</source>
        <translation>
            <numerusform>{count} family should be asked for news</numerusform>
            <numerusform>{count} families should be asked for news</numerusform>
        </translation>
    </message>
    <message>
        <source>kiriman berhenti, atau rumah bergantung pada satu orang</source>
        <translation>money stopped, or a household lives of one person</translation>
    </message>
    <message numerus="yes">
        <source>{count} hal di buku kiriman didahulukan</source>
        <translation>
            <numerusform>{count} matter of the ledger comes first</numerusform>
            <numerusform>{count} matters of the ledger come first</numerusform>
        </translation>
    </message>
    <message>
        <source>dibicarakan dengan keluarga, tanpa menuduh</source>
        <translation>to be talked over with the family, without accusing</translation>
    </message>
    <message numerus="yes">
        <source>{count} catatan kiriman tidak cocok dengan datanya</source>
        <translation>
            <numerusform>{count} line of the ledger does not fit its data</numerusform>
            <numerusform>{count} lines of the ledger do not fit their data</numerusform>
        </translation>
    </message>
    <message>
        <source>betulkan datanya dulu</source>
        <translation>put the data right first</translation>
    </message>
    <message numerus="yes">
        <source>{count} tugas kesiapan lewat waktunya</source>
        <translation>
            <numerusform>{count} readiness task is late</numerusform>
            <numerusform>{count} readiness tasks are late</numerusform>
        </translation>
    </message>
    <message>
        <source>{code}: {what}, {who}, {date}</source>
        <translation>{code}: {what}, {who}, {date}</translation>
    </message>
    <message>
        <source>paket terakhir per {date}; satu paket sebulan cukup</source>
        <translation>the last one is as of {date}; one a month is enough</translation>
    </message>
    <message>
        <source>belum pernah; kantor itu belum tahu angka desa ini</source>
        <translation>never yet; that office does not know this village’s figures</translation>
    </message>
    <message>
        <source>Kirim paket ke {name}</source>
        <translation>Send a package to {name}</translation>
    </message>
    <message>
        <source>Paket {year} dikembalikan {name}</source>
        <translation>{name} returned the package of {year}</translation>
    </message>
    <message>
        <source>baca sebabnya, perbaiki, lalu kirim lagi</source>
        <translation>read why, correct it, then send again</translation>
    </message>
    <message>
        <source>{count} dikerjakan tanpa orang kedua</source>
        <translation>{count} done without a second person</translation>
    </message>
    <message>
        <source>dilihat sekretaris, kepala desa atau wakilnya</source>
        <translation>secretary, village head or deputy look at it</translation>
    </message>
    <message>
        <source>persetujuan pencatatan usaha {name} ditarik</source>
        <translation>consent to the business {name} withdrawn</translation>
    </message>
    <message>
        <source>Nomor surat belum ada yang memegang</source>
        <translation>Nobody holds the letter numbers</translation>
    </message>
    <message>
        <source>laptop yang memegangnya ditutup; ambil alih di sini</source>
        <translation>the laptop that held them is closed; take them over here</translation>
    </message>
    <message numerus="yes">
        <source>{count} isian berbeda di dua laptop</source>
        <translation>
            <numerusform>{count} field differs on two laptops</numerusform>
            <numerusform>{count} fields differ on two laptops</numerusform>
        </translation>
    </message>
    <message>
        <source>pilih mana yang benar; keduanya tetap tercatat</source>
        <translation>choose which is right; both stay recorded</translation>
    </message>
    <message numerus="yes">
        <source>Perubahan laptop {name} sudah {days} hari</source>
        <translation>
            <numerusform>Changes of laptop {name} are {days} day old</numerusform>
            <numerusform>Changes of laptop {name} are {days} days old</numerusform>
        </translation>
    </message>
    <message>
        <source>bawa dan terima perubahan lewat USB</source>
        <translation>carry and receive changes on a USB stick</translation>
    </message>
    <message numerus="yes">
        <source>Nomor pinjaman tinggal {count}</source>
        <translation>
            <numerusform>{count} lent number left</numerusform>
            <numerusform>{count} lent numbers left</numerusform>
        </translation>
    </message>
    <message>
        <source>urutan {sequence}; minta blok baru dari laptop kantor</source>
        <translation>count {sequence}; ask the office laptop for a new block</translation>
    </message>
    <message>
        <source>Daftar {origin} per {date} belum mulai dicocokkan</source>
        <translation>The list of {origin} as of {date} has not been matched yet</translation>
    </message>
    <message numerus="yes">
        <source>{lines} orang; lihat siapa yang hanya ada di desa</source>
        <translation>
            <numerusform>{lines} person; see who is known in the village only</numerusform>
            <numerusform>{lines} people; see who is known in the village only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} baris pencocokan belum diputuskan</source>
        <translation>
            <numerusform>{count} row of the match is not decided</numerusform>
            <numerusform>{count} rows of the match are not decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>daftar {origin} per {date}, {lines} orang</source>
        <translation>
            <numerusform>list of {origin} as of {date}, {lines} person</numerusform>
            <numerusform>list of {origin} as of {date}, {lines} people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} jawaban lembar dusun berbeda dari catatan</source>
        <translation>
            <numerusform>{count} answer on hamlet sheets differs from the books</numerusform>
            <numerusform>{count} answers on hamlet sheets differ from the books</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {told}. Betulkan datanya atau lembarnya.</source>
        <translation>{name}: {told}. Correct the record or the sheet.</translation>
    </message>
    <message>
        <source>{names}: beri balasan, supaya diperbaiki di sana</source>
        <translation>{names}: give the answer, so that it is corrected there</translation>
    </message>
    <message numerus="yes">
        <source>{count} kunci belum dicocokkan</source>
        <translation>
            <numerusform>{count} key is not compared yet</numerusform>
            <numerusform>{count} keys are not compared yet</numerusform>
        </translation>
    </message>
    <message>
        <source>{names}: bandingkan sidiknya dengan lembar kantor itu</source>
        <translation>{names}: compare the fingerprint with the sheet of that office</translation>
    </message>
    <message numerus="yes">
        <source>{count} paket perbaikan belum datang</source>
        <translation>
            <numerusform>{count} corrected package has not come yet</numerusform>
            <numerusform>{count} corrected packages have not come yet</numerusform>
        </translation>
    </message>
    <message>
        <source>{names}: balasannya sudah diberikan</source>
        <translation>{names}: the answer was given</translation>
    </message>
    <message numerus="yes">
        <source>{count} kantor belum melapor lagi, {never} belum pernah</source>
        <translation>
            <numerusform>{count} office has not reported lately, {never} of them never</numerusform>
            <numerusform>{count} offices have not reported lately, {never} of them never</numerusform>
        </translation>
    </message>
    <message>
        <source>{names}: cetak surat pengingat di Meja wilayah</source>
        <translation>{names}: print a reminder letter at the desk</translation>
    </message>
    <message numerus="yes">
        <source>{count} paket perlu diperbaiki dan belum dibalas</source>
        <translation>
            <numerusform>{count} package must be corrected and is not answered yet</numerusform>
            <numerusform>{count} packages must be corrected and are not answered yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Simpanan bersama meja tidak dapat dipakai</source>
        <translation>The shared store of the desk cannot be used</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
</context>
<context>
    <name>offered</name>
    <message>
        <source>{need}: tawarkan…</source>
        <translation>{need}: offer…</translation>
    </message>
</context>
<context>
    <name>pattern</name>
    <message>
        <source>kode</source>
        <translation>code</translation>
    </message>
    <message>
        <source>nomor</source>
        <translation>number</translation>
    </message>
    <message>
        <source>kantor</source>
        <translation>office</translation>
    </message>
    <message>
        <source>bulan</source>
        <translation>month</translation>
    </message>
    <message>
        <source>tahun</source>
        <translation>year</translation>
    </message>
</context>
<context>
    <name>personal</name>
    <message>
        <source>Surat dan cetakan bernomor</source>
        <translation>Numbered letters and prints</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Kasus dan pengaduan</source>
        <translation>Cases and complaints</translation>
    </message>
    <message>
        <source>Kasus</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Penghargaan dan penanda tangan</source>
        <translation>Awards and signatories</translation>
    </message>
    <message>
        <source>Penghargaan</source>
        <translation>Awards</translation>
    </message>
    <message>
        <source>Data diri dan keluarga</source>
        <translation>Personal details and family</translation>
    </message>
    <message>
        <source>Data diri</source>
        <translation>Personal details</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Disebut sebagai keluarga warga lain</source>
        <translation>Named as family of others</translation>
    </message>
    <message>
        <source>Daftar impor yang mirip</source>
        <translation>Similar rows of imports</translation>
    </message>
    <message>
        <source>Anak yang ditinggalkan</source>
        <translation>Children who stay behind</translation>
    </message>
    <message>
        <source>Anak</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Pas foto</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Permintaan, persetujuan dan pembatasan</source>
        <translation>Requests, consents and restrictions</translation>
    </message>
    <message>
        <source>Permintaan</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Pembatasan</source>
        <translation>Restrictions</translation>
    </message>
    <message>
        <source>Data rahasia yang dilihat petugas</source>
        <translation>Secret data seen by staff</translation>
    </message>
    <message>
        <source>Petugas dan buku catatan</source>
        <translation>Staff and the books</translation>
    </message>
    <message>
        <source>Isi perubahan di riwayat</source>
        <translation>What was changed, in the history</translation>
    </message>
    <message>
        <source>Perusahaan dan perekrut</source>
        <translation>Agencies and recruiters</translation>
    </message>
    <message>
        <source>Catatan kiriman uang</source>
        <translation>Ledger of money sent</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Money sent</translation>
    </message>
    <message>
        <source>Survei kiriman</source>
        <translation>Surveys of money sent</translation>
    </message>
    <message>
        <source>Tujuan keluarga</source>
        <translation>Goals of the family</translation>
    </message>
    <message>
        <source>Persetujuan kiriman</source>
        <translation>Consents to the ledger</translation>
    </message>
    <message>
        <source>Pelatihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Peserta pelatihan</source>
        <translation>Participants of training</translation>
    </message>
    <message>
        <source>Perjalanan kerja dan dokumennya</source>
        <translation>Journeys and their documents</translation>
    </message>
    <message>
        <source>Perjalanan</source>
        <translation>Journeys</translation>
    </message>
    <message>
        <source>Kejadian perjalanan</source>
        <translation>Events of journeys</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Profil purna</source>
        <translation>Profiles of returnees</translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Usaha</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>Keanggotaan kelompok</source>
        <translation>Memberships of groups</translation>
    </message>
    <message>
        <source>Dukungan</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Peserta kegiatan</source>
        <translation>Participants of activities</translation>
    </message>
    <message>
        <source>Daftar pekerja dari instansi</source>
        <translation>Lists of workers from authorities</translation>
    </message>
    <message>
        <source>Baris daftar instansi</source>
        <translation>Lines of such lists</translation>
    </message>
    <message>
        <source>Keputusan pencocokan</source>
        <translation>Decisions of the match</translation>
    </message>
    <message>
        <source>Kunjungan ke kantor layanan</source>
        <translation>Visits to service offices</translation>
    </message>
    <message>
        <source>Ikut kunjungan</source>
        <translation>Went along on a visit</translation>
    </message>
    <message>
        <source>Perlu perhatian</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Hal yang diperhatikan</source>
        <translation>What was noticed</translation>
    </message>
    <message>
        <source>Keputusan perlu perhatian</source>
        <translation>Decisions on attention</translation>
    </message>
    <message>
        <source>Perubahan antarlaptop</source>
        <translation>Changes between laptops</translation>
    </message>
    <message>
        <source>Isian yang berbeda di dua laptop</source>
        <translation>Fields that differ on two laptops</translation>
    </message>
    <message>
        <source>Usaha purna PMI</source>
        <translation>Businesses of returned workers</translation>
    </message>
    <message>
        <source>Purna PMI</source>
        <translation>Returned workers</translation>
    </message>
</context>
<context>
    <name>practice_village</name>
    <message>
        <source>Buka desa latihan</source>
        <translation>Open the practice village</translation>
    </message>
    <message>
        <source>Jendela tersendiri dengan orang rekaan untuk belajar; semuanya dibuang saat ditutup, dan data desa tidak tersentuh. Pelajaran pertama ada di bantuan (F1).</source>
        <translation>A window of its own with invented people to learn with; everything is thrown away when it is closed, and the village&apos;s data stay untouched. The first lesson is in the help (F1).</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Subdistrict</translation>
    </message>
    <message>
        <source>Kabupaten</source>
        <translation>Regency</translation>
    </message>
    <message>
        <source>Provinsi</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Do nothing</translation>
    </message>
    <message>
        <source>Meja latihan yang mana?</source>
        <translation>Which practice desk?</translation>
    </message>
    <message>
        <source>Kantor rekaan yang sudah menerima paket dua tahun: ada yang terlambat, ada yang belum cocok. Semuanya dibuang saat ditutup.</source>
        <translation>An invented office that has received packages of two years: some are late, one does not add up. All of it is thrown away when it is closed.</translation>
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
        <source>Purna dan usaha</source>
        <translation>Returnees</translation>
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
        <source>Warga</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Komitmen</source>
        <translation>Commitments</translation>
    </message>
    <message>
        <source>Kasus</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Pelatihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Pencocokan</source>
        <translation>Matching</translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Lembar dusun</source>
        <translation>Hamlet sheets</translation>
    </message>
    <message>
        <source>Data pribadi</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Kesiapan DME</source>
        <translation>Readiness</translation>
    </message>
    <message>
        <source>Perlu perhatian</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Paket</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>Laptop kantor</source>
        <translation>Office laptops</translation>
    </message>
    <message>
        <source>Meja wilayah</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Area</translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>Terlalu pendek. Empat kata biasa sudah cukup.</source>
        <translation>Too short. Four ordinary words are enough.</translation>
    </message>
    <message>
        <source>Dicoba orang paling dulu. Pakai empat kata biasa.</source>
        <translation>People try this first. Use four ordinary words.</translation>
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
        <translation>name of the subdistrict</translation>
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
        <translation>table of the person giving permission, on its own line</translation>
    </message>
    <message>
        <source>tabel yang diberi izin, baris sendiri</source>
        <translation>table of the person permitted, on its own line</translation>
    </message>
    <message>
        <source>hubungan pemberi izin</source>
        <translation>relation of the person giving permission</translation>
    </message>
    <message>
        <source>nama pemberi izin</source>
        <translation>name of the person giving permission</translation>
    </message>
    <message>
        <source>nama yang diberi izin</source>
        <translation>name of the person permitted</translation>
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
        <source>almarhum atau almarhumah</source>
        <translation>the late, for a man or a woman</translation>
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
    <message>
        <source>nama satgas</source>
        <translation>name of the task force</translation>
    </message>
    <message>
        <source>tugas satgas, di baris sendiri</source>
        <translation>duties of the task force, on a line of its own</translation>
    </message>
    <message>
        <source>sampai kapan bertugas, boleh kosong</source>
        <translation>until when it is on duty, may be empty</translation>
    </message>
    <message>
        <source>tahun laporan</source>
        <translation>year of the report</translation>
    </message>
    <message>
        <source>tahun sebelumnya</source>
        <translation>the year before</translation>
    </message>
    <message>
        <source>keberangkatan tahun ini</source>
        <translation>departures of the year</translation>
    </message>
    <message>
        <source>naik turunnya keberangkatan</source>
        <translation>how departures changed</translation>
    </message>
    <message>
        <source>laki-laki yang berangkat</source>
        <translation>men who left</translation>
    </message>
    <message>
        <source>perempuan yang berangkat</source>
        <translation>women who left</translation>
    </message>
    <message>
        <source>negara tujuan terbanyak</source>
        <translation>most frequent destination</translation>
    </message>
    <message>
        <source>bagian prosedural</source>
        <translation>procedural share</translation>
    </message>
    <message>
        <source>bagian prosedural tahun sebelumnya</source>
        <translation>procedural share of the year before</translation>
    </message>
    <message>
        <source>yang status prosedurnya belum diketahui</source>
        <translation>those whose procedural status is not known</translation>
    </message>
    <message>
        <source>yang sedang di luar negeri hari ini</source>
        <translation>those abroad today</translation>
    </message>
    <message>
        <source>yang pulang tahun ini</source>
        <translation>those who came home in the year</translation>
    </message>
    <message>
        <source>keberangkatan yang dicegah</source>
        <translation>departures prevented</translation>
    </message>
    <message>
        <source>surat yang terbit</source>
        <translation>letters issued</translation>
    </message>
    <message>
        <source>naik turunnya surat</source>
        <translation>how letters changed</translation>
    </message>
    <message>
        <source>kiriman yang dicatat, rupiah</source>
        <translation>money sent home on record, rupiah</translation>
    </message>
    <message>
        <source>naik turunnya kiriman</source>
        <translation>how money sent home changed</translation>
    </message>
    <message>
        <source>pekerja yang kirimannya dicatat</source>
        <translation>workers whose money is on record</translation>
    </message>
    <message>
        <source>kasus yang diterima</source>
        <translation>cases received</translation>
    </message>
    <message>
        <source>kasus yang selesai</source>
        <translation>cases settled</translation>
    </message>
    <message>
        <source>peserta pelatihan</source>
        <translation>participants of training</translation>
    </message>
    <message>
        <source>angkatan pelatihan</source>
        <translation>training batches</translation>
    </message>
    <message>
        <source>kegiatan</source>
        <translation>activities</translation>
    </message>
    <message>
        <source>yang hadir di kegiatan</source>
        <translation>those present at activities</translation>
    </message>
    <message>
        <source>usaha purna PMI yang berjalan hari ini</source>
        <translation>businesses of returnees running today</translation>
    </message>
    <message>
        <source>tabel perbandingan, di baris sendiri</source>
        <translation>table of comparison, on a line of its own</translation>
    </message>
    <message>
        <source>grafik bulan, di baris sendiri</source>
        <translation>chart of months, on a line of its own</translation>
    </message>
    <message>
        <source>peta dusun bila digambar, di baris sendiri</source>
        <translation>map of the hamlets where it is drawn, on a line of its own</translation>
    </message>
    <message>
        <source>hari meninggal</source>
        <translation>day of the week of the death</translation>
    </message>
    <message>
        <source>tempat dimakamkan, boleh kosong</source>
        <translation>where buried, may be empty</translation>
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
        <source>Urungkan “{act}”?</source>
        <translation>Undo “{act}”?</translation>
    </message>
    <message>
        <source>Lakukan lagi “{act}”?</source>
        <translation>Redo “{act}”?</translation>
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
        <source>Dihapus: {what}</source>
        <translation>Deleted: {what}</translation>
    </message>
    <message>
        <source>Tersimpan: {act}</source>
        <translation>Saved: {act}</translation>
    </message>
    <message>
        <source>{name} dan {count} orang lain</source>
        <translation>{name} and {count} more</translation>
    </message>
    <message>
        <source>Dikerjakan {when} oleh {user}, sebelum program dibuka atau petugas berganti.</source>
        <translation>Done {when} by {user}, before the program was opened or somebody else signed in.</translation>
    </message>
    <message>
        <source>“{act}” sesudahnya menyangkut surat bernomor dan tidak dapat diurungkan.</source>
        <translation>“{act}” after it concerns a numbered letter and cannot be undone.</translation>
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
    <name>ways</name>
    <message>
        <source>Mudah: program terbuka tanpa kata sandi. Kuncinya disimpan di akun Windows ini, jadi data hanya seaman sandi Windows; akun Windows tanpa sandi tidak melindungi apa pun.</source>
        <translation>Easy: the program opens without a passphrase. The key is kept in this Windows account, so the data are only as safe as the Windows password; an account without a password protects nothing.</translation>
    </message>
    <message>
        <source>Kuat: kata sandi diketik setiap kali program dibuka, dan kunci tidak disimpan di komputer ini. Laptop yang dicuri tidak dapat dibuka; lupa kata sandi berarti perlu lembar pemulihan.</source>
        <translation>Strong: the passphrase is typed each time the program opens, and the key is not kept on this computer. A stolen laptop cannot be opened; who forgets the passphrase needs the recovery sheet.</translation>
    </message>
    <message>
        <source>Cara mana pun tidak melindungi dari program jahat selagi data terbuka.</source>
        <translation>No way protects against malicious programs while the data are open.</translation>
    </message>
    <message>
        <source>Folder data dipakai bersama akun lain komputer ini. Setiap akun mengingat kunci sendiri; siapa pun yang boleh membuka folder itu dapat menghapus berkasnya, jadi simpan cadangan di luar.</source>
        <translation>The data folder is shared with other accounts of this computer. Each account remembers the key by itself; whoever may open the folder can delete its files, so keep a backup outside.</translation>
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
