"""How offices spell what the lists of codes name: usual other words, each closed up in capitals.

They are understood in workbooks and where a clerk types. A word that may mean either of two things
stands in no list: it is asked about.
"""

import enum
import re
from collections.abc import Mapping
from functools import cache

from dme_desktop.kernel import codes

_WIDOWED = "tidak mengatakan cerai hidup atau cerai mati. Tanyakan."
DOUBTFUL: Mapping[str, Mapping[str, str]] = {
    "marital_status": dict.fromkeys(("JANDA", "DUDA", "JD", "DD", "CERAI"), _WIDOWED),
}
"""Words of a code list that mean one of several, with why: nobody guesses which."""

OTHER_WORDS: Mapping[str, Mapping[str, str]] = {
    "Sector": {
        "SAWIT": "PERKEBUNAN", "LADANG": "PERKEBUNAN", "KEBUN": "PERKEBUNAN",
        "BANGUNAN": "KONSTRUKSI", "PABRIK": "MANUFAKTUR", "PRT": "RUMAH_TANGGA",
        "ART": "RUMAH_TANGGA", "PLRT": "RUMAH_TANGGA", "PEMBANTURUMAHTANGGA": "RUMAH_TANGGA",
        "PERAWAT": "PERAWAT", "CAREGIVER": "PERAWAT", "ABK": "PERIKANAN", "NELAYAN": "PERIKANAN",
        "RESTORAN": "JASA", "HOTEL": "JASA", "SOPIR": "TRANSPORTASI", "SUPIR": "TRANSPORTASI",
    },
    "Stage": {"AKTIF": "BEKERJA", "DILUARNEGERI": "BEKERJA", "PULANG": "PURNA"},
    "RecruiterKind": {
        "PL": "PETUGAS_LAPANGAN", "PETUGASLAPANGAN": "PETUGAS_LAPANGAN", "MAKELAR": "CALO",
        "TEKONG": "CALO", "TEMAN": "KELUARGA", "SAUDARA": "KELUARGA", "KERABAT": "KELUARGA",
    },
    "ReturnType": {"HABISKONTRAK": "SELESAI_KONTRAK", "DIDEPORTASI": "DEPORTASI"},
    "Scheme": {
        "PTOP": "PTOP", "P3MI": "PTOP", "GTOG": "GTOG", "GTOP": "GTOP", "MANDIRI": "PERSEORANGAN",
        "PERORANGAN": "PERSEORANGAN", "REENTRY": "REENTRY", "ABK": "AWAK_KAPAL",
        "PELAUT": "AWAK_KAPAL",
    },
    "ProceduralStatus": {
        "LEGAL": "PROSEDURAL", "RESMI": "PROSEDURAL", "ILEGAL": "NONPROSEDURAL",
        "TIDAKRESMI": "NONPROSEDURAL", "UNPROSEDURAL": "NONPROSEDURAL",
        "NON-PROSEDURAL": "NONPROSEDURAL", "TIDAKPROSEDURAL": "NONPROSEDURAL",
        "TIDAKDIKETAHUI": "BELUM_DIKETAHUI",
    },
    "Residency": {
        "1": "TETAP", "HIDUP": "TETAP", "2": "MENINGGAL", "MATI": "MENINGGAL",
        "WAFAT": "MENINGGAL", "ALM": "MENINGGAL", "ALMARHUM": "MENINGGAL",
        "ALMARHUMAH": "MENINGGAL", "MENINGGALDUNIA": "MENINGGAL", "3": "PINDAH",
        "4": "TIDAK_TETAP", "HILANG": "TIDAK_TETAP", "6": "TIDAK_TETAP", "PERGI": "TIDAK_TETAP",
    },
    "PermitStatus": {
        "AKTIF": "BERLAKU", "MASIHBERLAKU": "BERLAKU", "DICABUT": "TIDAK_BERLAKU",
        "HABIS": "TIDAK_BERLAKU", "TIDAKAKTIF": "TIDAK_BERLAKU", "KADALUARSA": "TIDAK_BERLAKU",
        "KEDALUWARSA": "TIDAK_BERLAKU", "BELUMDICEK": "TIDAK_DIKETAHUI",
    },
}  # fmt: skip
"""Other words for the members of an enum: {its name: {word: member}}."""

_RELATIONS = {
    "KK": "1", "KEPKEL": "1", "KEPALAKELUARGA": "1", "ISTERI": "3", "ANAKKANDUNG": "4",
    "ORANGTUA": "7", "ORTU": "7", "IBU": "7", "IBUKANDUNG": "7", "MAMAK": "7", "INAQ": "7",
    "AYAH": "7", "AYAHKANDUNG": "7", "BAPAK": "7", "BAPAKKANDUNG": "7", "AMAQ": "7",
    "IBUMERTUA": "8", "AYAHMERTUA": "8", "BAPAKMERTUA": "8", "FAMILI": "9", "SAUDARA": "9",
    "SAUDARAKANDUNG": "9", "KAKAK": "9", "KAKAKKANDUNG": "9", "ADIK": "9", "ADIKKANDUNG": "9",
    "KAKEK": "9", "NENEK": "9", "PAPUQ": "9", "PAMAN": "9", "BIBI": "9", "SEPUPU": "9",
    "KEPONAKAN": "9",
}  # fmt: skip
ALSO: Mapping[str, Mapping[str, str]] = {
    "gender": {
        "L": "1", "LK": "1", "LAKI": "1", "LAKILAKI": "1", "LAKI2": "1", "LAKI-2": "1",
        "LLAKI-LAKI": "1", "PRIA": "1", "COWOK": "1", "MALE": "1", "P": "2", "PR": "2",
        "PRP": "2", "PEREMPUAN": "2", "PPEREMPUAN": "2", "WANITA": "2", "CEWEK": "2", "F": "2",
        "FEMALE": "2",
    },
    "religion": {
        "PROTESTAN": "2", "KRISTENPROTESTAN": "2", "KATHOLIK": "3", "KATOLIK": "3",
        "KRISTENKATOLIK": "3", "HINDHU": "4", "BUDHA": "5", "BUDDHA": "5", "KHONGHUCU": "6",
        "KONGHUCU": "6", "KEPERCAYAAN": "7", "LAINNYA": "7", "KEPERCAYAANTERHADAPTUHANYME": "7",
    },
    "marital_status": {
        "BK": "1", "BELUMMENIKAH": "1", "BELUMNIKAH": "1", "BLMKAWIN": "1", "BLMMENIKAH": "1",
        "TIDAKKAWIN": "1", "LAJANG": "1", "BUJANG": "1", "GADIS": "1", "K": "2", "MENIKAH": "2",
        "NIKAH": "2", "SUDAHKAWIN": "2", "SUDAHMENIKAH": "2", "SDHKAWIN": "2",
        "KAWINTERCATAT": "2", "KAWINBELUMTERCATAT": "2", "KAWINTIDAKTERCATAT": "2", "CH": "3",
        "CERAIHIDUPTERCATAT": "3", "CERAIHIDUPBELUMTERCATAT": "3", "JANDAHIDUP": "3",
        "DUDAHIDUP": "3", "JANDACERAIHIDUP": "3", "DUDACERAIHIDUP": "3", "CM": "4",
        "JANDAMATI": "4", "DUDAMATI": "4", "JANDACERAIMATI": "4", "DUDACERAIMATI": "4",
    },
    "family_relation": _RELATIONS,
    "recipient_relation": _RELATIONS,
    "education": {
        "TIDAKTAMATSDSEDERAJAT": "2", "SARJANAMUDA": "7", "DIPLOMAIVSTRATAI": "8",
        "BELUMSEKOLAH": "1", "TIDAKSEKOLAH": "1", "TIDAKBLMSEKOLAH": "1", "BLMSEKOLAH": "1",
        "TDKSEKOLAH": "1", "TDKBLMSEKOLAH": "1", "TIDAKPERNAHSEKOLAH": "1", "BELUMTAMATSD": "2",
        "BLMTAMATSD": "2", "BLMTAMATSDSEDERAJAT": "2", "TIDAKTAMATSD": "2",
        "TDKTAMATSD": "2", "SD": "3", "TAMATSD": "3", "SDSEDERAJAT": "3", "MI": "3", "SMP": "4",
        "SLTP": "4", "MTS": "4", "TAMATSMP": "4", "TAMATSLTP": "4", "SMPSEDERAJAT": "4",
        "SMA": "5", "SMK": "5", "SLTA": "5", "MA": "5", "TAMATSMA": "5", "TAMATSLTA": "5",
        "SMASEDERAJAT": "5", "D1": "6", "D2": "6", "DIPLOMAI": "6", "DIPLOMAII": "6", "DI": "6",
        "DII": "6", "D3": "7", "DIII": "7", "DIPLOMAIII": "7", "DIPLOMA3": "7",
        "AKADEMIDIPLOMAIIISMUDA": "7", "AKADEMIDIPLOMAIIISARJANAMUDA": "7", "D4": "8",
        "DIV": "8", "DIPLOMAIV": "8", "S1": "8", "S-1": "8", "SARJANA": "8", "STRATAI": "8",
        "STRATA-I": "8", "STRATA1": "8", "STRATA-1": "8", "S2": "9", "S-2": "9", "STRATAII": "9",
        "STRATA-II": "9", "STRATA2": "9", "STRATA-2": "9", "MAGISTER": "9", "S3": "10",
        "S-3": "10", "STRATAIII": "10", "STRATA-III": "10", "STRATA3": "10", "STRATA-3": "10",
        "DOKTOR": "10",
    },
    "occupation": {
        "TIDAKBEKERJA": "1", "BELUMBEKERJA": "1", "BLMBEKERJA": "1", "BLMTIDAKBEKERJA": "1",
        "TIDAKBLMBEKERJA": "1", "IRT": "2", "IBURUMAHTANGGA": "2", "MRT": "2", "PELAJAR": "3",
        "MAHASISWA": "3", "SISWA": "3", "PENSIUN": "4", "PNS": "5", "PEGAWAINEGERISIPIL": "5",
        "ASN": "5", "APARATURSIPILNEGARA": "5", "APARATURSIPILNEGARAASN": "5", "PPPK": "5",
        "P3K": "5", "TNI": "6", "TENTARANASIONALINDONESIA": "6", "POLRI": "7", "POLISI": "7",
        "KEPOLISIANRI": "7", "KEPOLISIAN": "7", "PETANI": "9", "PEKEBUN": "9", "TANI": "9",
        "NELAYAN": "11", "PERIKANAN": "11", "SWASTA": "15", "KARYAWAN": "15",
        "PEGAWAISWASTA": "15", "BUMN": "16", "BUMD": "17", "HONORER": "18", "BURUH": "19",
        "BURUHHARIAN": "19", "BHL": "19", "BURUHTANI": "20", "BURUHPERKEBUNAN": "20",
        "BURUHNELAYAN": "21", "PRT": "23", "USTADZ": "45", "SUPIR": "81", "WIRAUSAHA": "88",
        "LAINLAIN": "89", "LAIN-LAIN": "89", "PEKERJAANLAINNYA": "89", "PEKERJAANLAIN": "89",
        "PMI": "89", "TKI": "89", "TKW": "89", "PEKERJAMIGRANINDONESIA": "89",
        "PEKERJAMIGRAN": "89", "BURUHMIGRAN": "89",
    },
    "destination_country": {
        "MALASIA": "MY", "MALAISIA": "MY", "SAUDI": "SA", "SAUDIARABIA": "SA", "KSA": "SA",
        "HONGKONGSAR": "HK", "KOREA": "KR", "KORSEL": "KR", "BRUNEI": "BN", "UEA": "AE",
        "SINGAPORE": "SG", "JAPAN": "JP",
    },
    "blood_type": {"TIDAKDIKETAHUI": "13", "?": "13"},
    "disability": {
        "TIDAKCACAT": "7", "TIDAKADACACAT": "7", "CACATFISIK": "1", "CACATNETRABUTA": "2",
        "CACATNETRA": "2", "TUNANETRA": "2", "CACATRUNGUWICARA": "3", "TUNARUNGU": "3",
        "CACATMENTALJIWA": "4", "CACATFISIKDANMENTAL": "5", "CACATLAINNYA": "6",
    },
}  # fmt: skip
"""Other spellings of a code list: {its name: {spelling: code}}."""
CURRENCIES: Mapping[str, str] = {
    "RM": "MYR", "RINGGIT": "MYR", "NT": "TWD", "NTD": "TWD", "HK": "HKD", "S": "SGD",
    "SR": "SAR", "RIYAL": "SAR", "WON": "KRW", "YEN": "JPY", "RP": "IDR", "RUPIAH": "IDR",
}  # fmt: skip
"""What slips write in place of the three letters of a currency; "$" alone tells of none."""


@cache
def of_codes(name: str) -> Mapping[str, str]:
    """Return {number or spelling without spaces: number} of a shipped code list."""
    labels = codes.labels(name)
    spelled = {squeezed(label): number for number, label in labels.items()}
    return {**{number: number for number in labels}, **spelled, **ALSO.get(name, {})}


@cache
def of_members(options: type[enum.Enum]) -> Mapping[str, enum.Enum]:
    """Return {word without spaces: member} of an enum: labels, names and other words."""
    known = {squeezed(str(text)): one for one in options for text in (one.value, one.name)}
    others = OTHER_WORDS.get(options.__name__, {})
    return known | {word: options[name] for word, name in others.items()}


def bare_code(shown: str) -> str:
    """Return a coded value as `of_codes` knows it: a number without zeros, letters closed up."""
    found = re.fullmatch(r"0*(\d+)(\.0*)?", shown)
    return found[1] if found else squeezed(shown)


def squeezed(shown: str) -> str:
    """Return a word in capitals, without spaces and signs, to compare."""
    return re.sub(r"[^A-Z0-9+\-]", "", shown.upper())
