"""The courses that are offered to the village."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.training import rules
from dme_desktop.training.model import Course, CourseSubject
from dme_desktop.vault import keeping, parts
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged, records


@dataclass(frozen=True)
class CourseInFull:
    """A course with its subjects in order."""

    course: Course
    subjects: Sequence[CourseSubject]


def keep(
    session: Session, course: Course, subjects: Sequence[CourseSubject], course_id: str = ""
) -> Course:
    """Keep a course, or change the one with this id; raise `Invalid` for what is missing."""
    if problems := problems_of(course) | rules.course_problems(course, subjects):
        raise Invalid(problems)
    kept = keeping.put(session, course, course_id)
    parts.put(session, CourseSubject, subjects, course_id=kept.id)
    return kept


def remove(session: Session, course_id: str) -> None:
    """Put a course in the bin with its subjects; raise DmeError while a batch takes it."""
    course = session.get_one(Course, course_id)
    keeping.remove(session, course, *parts.of(session, CourseSubject, course_id=course_id))


def in_full(session: Session, course_id: str) -> CourseInFull:
    """Return a course with its subjects."""
    course = session.get_one(Course, course_id)
    return CourseInFull(course, parts.of(session, CourseSubject, course_id=course_id))


def paged(session: Session, words: str = "") -> Paged[Course]:
    """Return the courses that hold the words, by name."""
    return records(session, select(Course).where(*_asked(words)), (Course.title, Course.id))


def _asked(words: str) -> list[ColumnElement[bool]]:
    found = matching(words, Course.title, Course.provider, Course.standard, Course.kind)
    return [Course.deleted_at.is_(None), found]
