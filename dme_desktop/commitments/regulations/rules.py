"""What a village's rule on protection may say: the program's own template, no official text.

The duties are those that the law gives a village (UU 18/2017 art. 42) and what rules of this
kind are known to hold; what only the village can decide stands in square brackets.
"""

from collections.abc import Sequence
from typing import NamedTuple

from dme_desktop.letters.wordings import PLACE, Template, Wording

LONGEST = 20_000  # letters and signs of a skeleton that an office wrote
CHAPTER, ARTICLE, POINT = "BAB ", "Pasal", "- "
CONSIDER, RECALL = "Menimbang", "Mengingat"
MOST_CHAPTERS = 20  # with a Roman numeral each
SUBJECT = "PELINDUNGAN PEKERJA MIGRAN INDONESIA DAN KELUARGANYA"


class Article(NamedTuple):
    """One article: an opening sentence with points, or numbered paragraphs."""

    paragraphs: Sequence[str]
    points: Sequence[str] = ()


class Chapter(NamedTuple):
    """One chapter and its articles; these are counted through."""

    title: str
    articles: Sequence[Article]


class Rule(NamedTuple):
    """The whole of it: why, on which rules it rests, and its chapters."""

    considering: Sequence[str]
    recalling: Sequence[str]
    chapters: Sequence[Chapter]


def written(rule: Rule) -> str:
    """Return a rule as the office edits it: a line a paragraph, "- " before a point."""
    lines = [CONSIDER, *(f"{POINT}{one}" for one in rule.considering)]
    lines += [RECALL, *(f"{POINT}{one}" for one in rule.recalling)]
    for chapter in rule.chapters:
        lines.append(f"{CHAPTER}{chapter.title}")
        for article in chapter.articles:
            lines += [ARTICLE, *article.paragraphs, *(f"{POINT}{one}" for one in article.points)]
    return "\n".join(lines)


def read(text: str) -> Rule:
    """Return the rule that a text writes; raise ValueError with the sentence that helps."""
    reasons: dict[str, list[str]] = {CONSIDER: [], RECALL: []}
    chapters: list[tuple[str, list[tuple[list[str], list[str]]]]] = []
    under: list[str] | None = None
    for number, line in enumerate((one.strip() for one in text.splitlines()), start=1):
        if not line:
            continue
        if line in reasons:
            under = reasons[line]
        elif line.startswith(CHAPTER):
            chapters.append((line.removeprefix(CHAPTER).strip(), []))
            under = None
        elif line == ARTICLE and chapters:
            chapters[-1][1].append(([], []))
            under = chapters[-1][1][-1][1]
        else:
            _put(line, number, under, chapters)
    return Rule(reasons[CONSIDER], reasons[RECALL], [_chapter(*one) for one in chapters])


def _put(
    line: str, number: int, under: list[str] | None,
    chapters: Sequence[tuple[str, list[tuple[list[str], list[str]]]]],
) -> None:  # fmt: skip
    """Put one line where it belongs: among points, or among the paragraphs of the last article."""
    if under is None:
        raise ValueError(f"Baris {number} belum di dalam bagian. Mulai dengan {ARTICLE}.")
    if line.startswith(POINT):
        under.append(line.removeprefix(POINT).strip())
    elif chapters and chapters[-1][1] and not under:
        chapters[-1][1][-1][0].append(line)
    else:
        raise ValueError(f"Baris {number}: awali butir dengan tanda hubung dan spasi.")


def _chapter(title: str, articles: Sequence[tuple[list[str], list[str]]]) -> Chapter:
    if not title or not articles or not all(paragraphs for paragraphs, _ in articles):
        raise ValueError(f"BAB {title}: beri judul, dan isi setiap {ARTICLE} dengan kalimat.")
    return Chapter(title, [Article(paragraphs, points) for paragraphs, points in articles])


def problem(text: str) -> str:
    """Say why a text is no skeleton of a rule, "" when it is one."""
    try:
        rule = read(text)
    except ValueError as error:
        return str(error)
    if not rule.considering or not rule.recalling or not rule.chapters:
        return f"Kerangka memuat {CONSIDER}, {RECALL} dan paling sedikit satu BAB."
    if len(rule.chapters) > MOST_CHAPTERS:
        return f"Paling banyak {MOST_CHAPTERS} bab."
    return ""


CONSIDERING = (
    (
        "bahwa setiap warga desa berhak atas pekerjaan yang layak, dan sebagian memilih bekerja di "
        "luar negeri"
    ),
    (
        "bahwa pelindungan sejak sebelum berangkat, selama bekerja, sampai sesudah pulang "
        "memerlukan peran desa yang jelas"
    ),
    (
        "bahwa berdasarkan pertimbangan tersebut perlu menetapkan Peraturan Desa tentang "
        "Pelindungan Pekerja Migran Indonesia dan Keluarganya"
    ),
)
RECALLING = (
    "Undang-Undang Nomor 6 Tahun 2014 tentang Desa beserta perubahannya",
    "Undang-Undang Nomor 18 Tahun 2017 tentang Pelindungan Pekerja Migran Indonesia",
    (
        "Peraturan Pemerintah Nomor 59 Tahun 2021 tentang Pelaksanaan Pelindungan Pekerja Migran "
        "Indonesia"
    ),
    "[peraturan daerah dan peraturan bupati yang berlaku]",
)
CHAPTERS = (
    Chapter(
        "KETENTUAN UMUM",
        (
            Article(
                ("Dalam Peraturan Desa ini yang dimaksud dengan:",),
                (
                    (
                        "Pekerja Migran Indonesia, selanjutnya disebut PMI, adalah warga desa yang "
                        "akan, sedang, atau telah bekerja dengan menerima upah di luar negeri"
                    ),
                    "keluarga adalah suami, istri, anak, atau orang tua PMI yang tinggal di desa",
                    (
                        "perekrut adalah siapa pun yang menawarkan pekerjaan di luar negeri kepada "
                        "warga desa"
                    ),
                    "satuan tugas adalah satuan tugas pelindungan PMI yang dibentuk kepala desa",
                ),
            ),
            Article(
                ("Peraturan Desa ini bertujuan:",),
                (
                    "memberi warga keterangan yang benar tentang bekerja di luar negeri",
                    "mencegah penempatan nonprosedural dan perdagangan orang",
                    "menjaga PMI dan keluarganya tetap terhubung dengan desa",
                    "membantu PMI yang pulang membangun penghidupan di desa",
                ),
            ),
        ),
    ),
    Chapter(
        "INFORMASI DAN PENDATAAN",
        (
            Article(
                (
                    (
                        "Pemerintah Desa menerima informasi dan permintaan pekerjaan dari dinas "
                        "yang mengurus ketenagakerjaan dan menyampaikannya kepada warga."
                    ),
                    "Setiap warga berhak bertanya di kantor desa tanpa dipungut biaya.",
                )
            ),
            Article(
                (
                    (
                        "Pemerintah Desa memverifikasi data dan mencatat calon PMI, serta memantau "
                        "keberangkatan dan kepulangan PMI."
                    ),
                    (
                        "Data hanya dipakai untuk pelindungan, dijaga kerahasiaannya, dan dapat "
                        "dilihat serta diperbaiki oleh pemiliknya."
                    ),
                    "Catatan kiriman uang bersifat sukarela dan tidak dipakai untuk pajak.",
                )
            ),
        ),
    ),
    Chapter(
        "SEBELUM BERANGKAT",
        (
            Article(
                (
                    (
                        "Izin keluarga diberikan di hadapan kepala desa oleh suami, istri, orang "
                        "tua, atau wali yang hadir sendiri setelah menerima penjelasan tentang "
                        "risiko."
                    ),
                    (
                        "Kepala desa dapat menunda atau menolak mengetahui izin bila tujuan, "
                        "pemberi kerja, atau jalurnya tidak jelas, dengan alasan tertulis."
                    ),
                )
            ),
            Article(
                (
                    (
                        "Perekrut wajib melapor ke kantor desa dan memperlihatkan izin perusahaan "
                        "serta surat tugasnya sebelum menemui warga."
                    ),
                    "[Tindakan desa terhadap perekrut yang tidak melapor]",
                )
            ),
            Article(
                (
                    (
                        "Surat yang diperlukan calon PMI dari desa diselesaikan paling lama "
                        "[jumlah] hari kerja dan tidak dipungut biaya."
                    ),
                )
            ),
        ),
    ),
    Chapter(
        "SELAMA BEKERJA",
        (
            Article(
                (
                    (
                        "Pemerintah Desa mencatat siapa di desa yang dapat dihubungi dan "
                        "menanyakan kabar PMI paling sedikit setiap [jumlah] bulan."
                    ),
                    "Keluarga yang kehilangan kabar melapor kepada satuan tugas.",
                    "Anak PMI yang tinggal di desa mendapat perhatian dalam [kegiatan desa].",
                )
            ),
        ),
    ),
    Chapter(
        "PULANG DAN PEMBERDAYAAN",
        (
            Article(
                (
                    "PMI yang pulang melapor ke kantor desa dalam [jumlah] hari.",
                    (
                        "Kepulangan PMI yang bermasalah disaksikan desa dengan berita acara serah "
                        "terima."
                    ),
                )
            ),
            Article(
                (
                    (
                        "Pemerintah Desa memberdayakan calon PMI, PMI, dan keluarganya melalui "
                        "pelatihan, pendampingan usaha, dan [program lain]."
                    ),
                )
            ),
        ),
    ),
    Chapter(
        "PENGADUAN",
        (
            Article(
                (
                    "Setiap orang dapat mengadu di kantor desa dan mendapat tanda terima.",
                    (
                        "Pengaduan dirujuk kepada instansi yang berwenang paling lama [jumlah] "
                        "hari kerja; dugaan perdagangan orang atau kekerasan dirujuk pada hari "
                        "itu juga."
                    ),
                    "Nama pengadu dan korban dirahasiakan.",
                )
            ),
        ),
    ),
    Chapter(
        "SATUAN TUGAS DAN PEMBIAYAAN",
        (
            Article(
                (
                    "Kepala desa membentuk satuan tugas dengan keputusan.",
                    (
                        "Satuan tugas terdiri atas perangkat desa, purna PMI, keluarga PMI, tokoh "
                        "masyarakat, dan [unsur lain]."
                    ),
                )
            ),
            Article(
                (
                    (
                        "Pelaksanaan Peraturan Desa ini dibiayai Anggaran Pendapatan dan Belanja "
                        "Desa sebesar [jumlah] setahun dan sumber lain yang sah dan tidak "
                        "mengikat."
                    ),
                )
            ),
        ),
    ),
    Chapter(
        "PENUTUP",
        (
            Article(
                (
                    (
                        "Peraturan Desa ini mulai berlaku pada tanggal diundangkan. Agar setiap "
                        "orang mengetahuinya, Peraturan Desa ini diundangkan dalam Lembaran Desa."
                    ),
                )
            ),
        ),
    ),
)
OURS = Rule(CONSIDERING, RECALLING, CHAPTERS)
RULE = Template(
    "REGULATION",
    "Kerangka Perdes",
    Wording(
        "PERATURAN DESA",
        written(OURS),
        {"village_name": PLACE["village_name"], "district": PLACE["district"]},
        needs=frozenset(),
        longest=LONGEST,
        also=problem,
    ),
)
TO_DO = (
    "Nomor dan tahun, sesuai buku peraturan di desa.",
    "Setiap bagian dalam [kurung siku]; hapus pasal yang tidak dipakai.",
    "Peraturan daerah dan peraturan bupati pada Mengingat: tanyakan ke bagian hukum kabupaten.",
    "Kesepakatan BPD: lampirkan berita acara musyawarahnya.",
    "Bahas dengan warga dan purna PMI, lalu ikuti tata cara penyusunan yang berlaku di kabupaten.",
    "Besar anggaran, sama dengan yang tertulis di APBDes.",
    "Setelah diundangkan, catat di Komitmen sebagai Peraturan desa dan lampirkan pindaiannya.",
)
