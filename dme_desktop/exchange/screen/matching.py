"""Matching the columns of a list with what the village keeps: proposed, answered, remembered."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from dme_desktop.exchange import proposal, questions, tables
from dme_desktop.exchange.layout import Layout, Taken
from dme_desktop.exchange.proposal import Proposal
from dme_desktop.exchange.questions import Question
from dme_desktop.exchange.reading import OpenedList
from dme_desktop.exchange.tables import Book
from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import Kind
from dme_desktop.people.meanings import NIK_OR_CARD
from dme_desktop.ui.cards import words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Form, Part
from dme_desktop.ui.layout import FRAME, MARGIN, scrolling
from dme_desktop.ui.page import Page
from dme_desktop.ui.text import translated

MOST_LINES = 10_000  # that are looked at while the clerk chooses
LONGEST_HEADING, LONGEST_SAMPLE = 44, 60
SHEET, HEADING, FROM_NIK = "sheet", "heading", "from_nik"


class MatchingPage(Page):
    """Shows each column with samples and what it is taken for; F10 reads the list so."""

    help_page = "cocokkan"
    matched = Signal(object)  # the Proposal, nothing open in it
    sheet_asked = Signal(str)

    def __init__(self, context: Context, opened: OpenedList, found: Proposal) -> None:
        super().__init__(self.tr("Cocokkan kolom"))
        self.context, self._opened, self._target = context, opened, found.target
        self._choices = found.choices
        self._show_proposal(found)
        self._questions: dict[str, Question] = {}
        self._words: set[str] = set()  # the fields of words that may be left without a meaning
        self._questions_first = not found.guessed and not found.lacking
        self.header.set_badge(found.table.name, "muted")
        told = words(
            self.tr(
                "Pilih arti setiap kolom; yang tidak dipakai biarkan kosong. Susunan ini diingat "
                "untuk berkas lain dengan judul kolom yang sama."
            )
        )
        told.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(told)
        self.add_action("cancel", self.tr("Batal"), self.back, keys="Esc")
        self.add_primary("use", self.tr("Baca dengan pilihan kolom ini"), self.save, keys="F10")
        self._form = self._made(self._parts())
        self._area = scrolling(self._form)
        self.body.addWidget(self._area, stretch=1)

    def save(self) -> None:
        """Read the list as it was matched, unless something is still open."""
        self._take()
        if self._show_again():
            self._form.go_to(self._first_open())
            return
        if not self._form.submit(lambda _: None):
            return
        problems = self._open_questions()
        if problems:
            self._form.show_problems(problems)
        elif self._written("letters") == "no":
            self._form.say(
                self.tr("Buka berkas ini di Excel, simpan sebagai .xlsx, lalu pilih berkas itu.")
            )
        elif missing := self._answered.lacking:
            names = ", ".join(translated(self._target.label(name)) for name in missing)
            said = self.tr("Tunjuk kolom: {names}.")
            if "nik" in self._target.meanings:
                said = self.tr("Tunjuk kolom NIK. Bila berkas ini tanpa NIK, tunjuk: {names}.")
            self._form.say(said.format(names=names))
        else:
            self.matched.emit(self._answered)

    def sections(self) -> Sequence[QWidget]:
        """Return the cards in the order they are seen."""
        return self._form.cards

    def open_list(self) -> None:
        """Open the choices under the cursor."""
        self._form.open_list()

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the first thing that only a person can say."""
        super().showEvent(event)
        if not self._form.focused():
            self._form.go_to(self._first_open())

    @Slot()
    def back(self) -> None:
        """Leave; nothing was read and nothing is remembered."""
        self.closed.emit()

    @property
    def _answered(self) -> Proposal:
        """Return the list as it was matched, nothing open in it."""
        table = replace(self._whole, doubtful_letters=False)
        return Proposal(self._target, table, self._layout, settled=True)

    def _show_proposal(self, found: Proposal) -> None:
        self._whole, self._layout = found.table, found.layout
        self._table = replace(found.table, lines=found.table.lines[:MOST_LINES])
        self._guessed = {place: found.layout.means(place) for place in found.guessed}
        self._contested = {one.place: one for one in found.questions if one.about == "means"}

    @Slot(str)
    def _left(self, name: str) -> None:
        """Take what was chosen; other fields are shown where other things are to be asked."""
        if name == SHEET:
            if (chosen := self._written(SHEET)) != self._table.sheet:
                self.sheet_asked.emit(chosen or "")
            return
        if name == HEADING:
            self._take_heading()
        else:
            self._take()
        if not self._show_again():
            self._say_doubts(self._form)  # a field that is left is checked, and says no more

    def _take_heading(self) -> None:
        place = self._written(HEADING)
        if place is not None and place + self._opened.sheet.first_row != self._table.heading_row:
            self._show_proposal(self._proposed_under(place))

    def _proposed_under(self, place: int) -> Proposal:
        table = tables.table_under(self._opened.sheet, place, self._target)
        return proposal.proposed(table, self._target)

    def _take(self) -> None:
        """Put what is written into the layout."""
        taken = [
            self._taken(place, means)
            for place in range(len(self._table.headings))
            if (means := self._written(_column(place)))
        ]
        same = {
            name: self._target.fields[name].kind.format(value)
            for name in (*self._target.for_new, *self._target.for_all)
            if (value := self._written(name)) is not None
        }
        from_nik = bool(self._written(FROM_NIK))
        self._layout = Layout(tuple(taken), same, from_nik, self._target.code)

    def _taken(self, place: int, means: str) -> Taken:
        """Return a column as it was matched, with the answers about its values."""
        order = self._written(f"{_column(place)}.order") or ""
        mark = f"{_column(place)}.said:"
        said = {
            name.removeprefix(mark): code or ""
            for name in self._names()
            if name.startswith(mark)
            if (code := self._written(name)) or name in self._words
        }
        before = next((one for one in self._layout.columns if one.place == place), None)
        if before and before.means == means:
            order, said = order or before.order, {**before.said, **said}
        return Taken(place, means, order, said)

    def _open_questions(self) -> dict[str, str]:
        said = self.tr("Jangan menebak; pilih artinya.")
        return {name: said for name in self._questions if not self._written(name)}

    def _first_open(self) -> str:
        """Return the field of the first thing that only a person can say."""
        contested = [_column(place) for place in self._contested]
        return [*self._first_asked(), *contested, *map(_column, self._guessed), *self._names()][0]

    def _first_asked(self) -> list[str]:
        return list(self._questions) if self._questions_first else []

    def _asked_about(self) -> dict[str, Question]:
        """Return what is to be answered about the cells, by the name of its field."""
        bare = Layout(tuple(Taken(one.place, one.means) for one in self._layout.columns))
        asked = [
            one
            for one in questions.questions(self._table, bare, self._target)
            if one.about != "means"
        ]
        return {
            "letters" if one.place < 0 else f"{_column(one.place)}.{one.about}": one
            for one in asked
        }

    def _names(self) -> list[str]:
        return [each.name for each in self._form.fields]

    def _written(self, name: str) -> Any:  # noqa: ANN401 - what was chosen
        """Return what is chosen in a field, None where there is none or it is not finished."""
        if name not in self._names():
            return None
        try:
            return self._form.editor(name).value()
        except ValueError:
            return None

    def _show_again(self) -> bool:
        """Make the form anew where it needs other fields, and say so; the cursor stays."""
        parts = self._parts()
        fields = [each for part in parts for each in part.fields]
        if [(f.name, f.label) for f in fields] == [(f.name, f.label) for f in self._form.fields]:
            return False
        here, before = self._form.focused(), self._form
        self._form = self._made(parts)
        self._area.takeWidget()
        self._area.setWidget(self._form)
        before.deleteLater()
        self._form.go_to(here if here in self._names() else self._first_open())
        return True

    def _made(self, parts: Sequence[Part]) -> Form:
        form = Form(parts, self.context.clock)
        form.load(self._values([each.name for part in parts for each in part.fields]))
        form.left.connect(self._left)
        for each in form.fields:
            if isinstance(box := form.editor(each.name), QComboBox):
                box.activated.connect(lambda _, name=each.name: self._left(name))
        self._say_doubts(form)
        return form

    def _say_doubts(self, form: Form) -> None:
        """Say beside a column that its meaning is asked or was guessed, as long as it is so."""
        for place, question in self._contested.items():
            if self._layout.means(place) in {"", NIK_OR_CARD}:
                form.cell(_column(place)).say("warning", question.sentence)
        for place, means in self._guessed.items():
            if self._layout.means(place) == means:
                told = self.tr("{samples}. Dugaan dari isinya; periksa.")
                form.cell(_column(place)).say("warning", told.format(samples=self._samples(place)))

    def _values(self, names: Sequence[str]) -> dict[str, Any]:
        """Return what the layout says, by the names of the fields."""
        values: dict[str, Any] = {
            SHEET: self._table.sheet,
            HEADING: self._table.heading_row - self._opened.sheet.first_row,
            FROM_NIK: self._layout.from_nik,
        }
        values |= {
            name: _parsed(self._target.fields[name], text)
            for name, text in self._layout.same.items()
        }
        for one in self._layout.columns:
            values[_column(one.place)] = "" if one.means == NIK_OR_CARD else one.means
            values[f"{_column(one.place)}.order"] = one.order
            values |= {f"{_column(one.place)}.said:{v}": code for v, code in one.said.items()}
        likely = {name: one.likely for name, one in self._questions.items()}
        return {name: values.get(name) or likely.get(name) or None for name in names} | {
            HEADING: values[HEADING]
        }

    def _parts(self) -> list[Part]:
        """Return the cards; what the cells mean is asked first where the columns are known."""
        self._questions = self._asked_about()
        asked = [*self._about_cells(), *self._about_words()]
        about = [*self._about_file(), self._about_columns()]
        first = [*asked, *about] if self._questions_first else [*about, *asked]
        return [*first, *self._about_same()]

    def _about_cells(self) -> list[Part]:
        """Return a card for each column that something has to be said of."""
        asked: dict[int, dict[str, Question]] = {}
        for name, one in self._questions.items():
            asked.setdefault(one.place, {})[name] = one
        return [
            Part(
                self._heading(place),
                [_answer(name, one) for name, one in some.items()],
                " ".join(one.sentence for one in some.values()),
            )
            for place, some in asked.items()
        ]

    def _about_file(self) -> list[Part]:
        fields = []
        if self._opened.others:
            names = {name: name for name in (self._table.sheet, *self._opened.others)}
            label = QT_TRANSLATE_NOOP("fields", "Lembar")
            fields.append(Field(name=SHEET, label=label, kind=_choice(names)))
        if self._table.book is not Book.CENSUS:
            label = QT_TRANSLATE_NOOP("fields", "Baris judul kolom")
            fields.append(Field(name=HEADING, label=label, kind=_choice(self._heading_rows())))
        return [Part(QT_TRANSLATE_NOOP("fields", "Berkas"), fields)] if fields else []

    def _heading_rows(self) -> dict[int, str]:
        first, rows = self._opened.sheet.first_row, self._opened.sheet.rows
        shown = {
            place: ", ".join(str(cell) for cell in row if cell not in ("", None))
            for place, row in enumerate(rows[: min(tables.LAST_HEADING_ROW, len(rows) - 1)])
        }
        return {n: f"{first + n}: {text[:LONGEST_SAMPLE]}" for n, text in shown.items() if text}

    def _about_columns(self) -> Part:
        known = {
            one.code: translated(one.label)
            for one in self._target.meanings.values()
            if one.code != NIK_OR_CARD
        }
        kind = _choice(known)
        fields = [
            Field(name=_column(n), label=self._heading(n), kind=kind, hint=samples)
            for n in range(len(self._table.headings))
            if (samples := self._samples(n)) or self._table.headings[n]
        ]
        return Part(QT_TRANSLATE_NOOP("fields", "Kolom di berkas, dan artinya di sini"), fields)

    def _about_words(self) -> list[Part]:
        """Return a card for each column with words that nothing knows."""
        parts = []
        self._words = set()
        for one in self._layout.columns:
            bare = Taken(one.place, one.means)
            unknown = questions.unknown_words(self._table, bare, self._target, self._choices)
            kind = _choice(unknown.labels)
            fields = [
                Field(
                    name=f"{_column(one.place)}.said:{word.spelled}",
                    label=f"“{word.shown}” ({word.times}×)",
                    kind=kind,
                )
                for word in unknown.words
            ]
            self._words |= {each.name for each in fields}
            if fields:
                parts.append(Part(self._heading(one.place), fields, unknown.note))
        return parts

    def _about_same(self) -> list[Part]:
        """Return the cards for what holds for every line."""
        parts = []
        wanted = [_wanted(self._target.fields[name]) for name in self._target.for_new]
        if wanted:
            told = QT_TRANSLATE_NOOP("fields", "Jenis kelamin dan tanggal lahir menurut NIK")
            title = QT_TRANSLATE_NOOP("fields", "Bagi orang baru yang barisnya tidak menyebutnya")
            from_nik = Field(name=FROM_NIK, label=told, kind=kinds.BOOL)
            parts.append(Part(title, [*wanted, from_nik]))
        if for_all := [_wanted(self._target.fields[name]) for name in self._target.for_all]:
            note = QT_TRANSLATE_NOOP(
                "fields", "Kosongkan bila bukan, atau bila berkas menyebut negaranya sendiri."
            )
            title = QT_TRANSLATE_NOOP("fields", "Bila semua baris pekerja migran")
            if not self._target.in_families:  # of other lists than those of residents
                note = QT_TRANSLATE_NOOP("fields", "Kosongkan bila berkas menyebutnya sendiri.")
                title = QT_TRANSLATE_NOOP("fields", "Sama untuk semua baris")
            parts.append(Part(title, for_all, note))
        return parts

    def _heading(self, place: int) -> str:
        if place < 0:
            return QT_TRANSLATE_NOOP("fields", "Huruf di berkas ini")
        return self._table.headings[place][:LONGEST_HEADING] or f"({_letters(place)})"

    def _samples(self, place: int) -> str:
        return ", ".join(proposal.sample(self._table, place))[:LONGEST_SAMPLE]


def _parsed(field: Field, text: str) -> object:
    try:
        return field.kind.parse(text)
    except ValueError:
        return None  # of a list of codes that has changed since


def _wanted(field: Field) -> Field:
    return replace(field, required=False, hint="")


def _answer(name: str, question: Question) -> Field:
    value = question.about.partition(":")[2]
    label = f"“{value}”" if value else QT_TRANSLATE_NOOP("fields", "Jawaban")
    return Field(name=name, label=label, kind=_choice(dict(question.answers)))


def _column(place: int) -> str:
    return f"column{place}"


def _letters(place: int) -> str:
    """Return a column as Excel names it: A, B, … AA."""
    before, last = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _choice(labels: Mapping[Any, str]) -> Kind:
    """Return a kind of value that is one of `labels`."""
    by_label = {label: value for value, label in labels.items()}
    return Kind("choice", by_label.__getitem__, lambda value: labels[value], lambda: tuple(labels))
