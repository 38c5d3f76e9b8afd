"""The classes of Qt that the program names: made in its own thread before another one begins.

PySide makes a class when somebody first asks for it, and breaks when two threads do so at once: the
program stands still, or dies without a word. Seen with PySide 6.11.3: where two threads asked for
all classes, 30 of 36 programs did. The window's thread makes some at any moment, 246 of them with
the first filter of all events; so what a thread imports must find every class it names.
"""

from collections.abc import Iterator

from PySide6 import QtCore, QtGui, QtWidgets

NAMED = {
    QtCore: (
        "QAbstractListModel QAbstractNativeEventFilter QAbstractTableModel QBuffer QByteArray "
        "QCommandLineOption QCommandLineParser QCoreApplication QDeadlineTimer QElapsedTimer "
        "QEvent QEventLoop QFileInfo QFileSystemWatcher QIODevice QItemSelectionModel QLine "
        "QLocale QMarginsF QMimeData QModelIndex QObject QPersistentModelIndex QPoint QPointF "
        "QProcess QRect QRectF QSettings QSignalBlocker QSize QSizeF QStandardPaths "
        "QStorageInfo QStringListModel QThread QThreadPool QTimer QTranslator QUrl Qt SLOT "
        "Signal SignalInstance Slot "
    ),
    QtGui: (
        "QAbstractFileIconProvider QAction QActionGroup QCloseEvent QColor QContextMenuEvent "
        "QDesktopServices QDragEnterEvent QDropEvent QFocusEvent QFont QFontDatabase "
        "QFontMetrics QGuiApplication QHelpEvent QHideEvent QIcon QIconEngine QImage "
        "QImageReader QKeyEvent QKeySequence QMouseEvent QPageLayout QPageSize QPaintEvent "
        "QPainter QPalette QPen QPixmap QResizeEvent QShortcut QShowEvent QTextCursor "
        "QTextDocument QWheelEvent QWindow "
    ),
    QtWidgets: (
        "QAbstractButton QAbstractItemDelegate QAbstractItemView QAbstractScrollArea "
        "QAbstractSlider QApplication QBoxLayout QButtonGroup QCalendarWidget QCheckBox "
        "QComboBox QCompleter QDialog QFileDialog QFrame QGridLayout QHBoxLayout QHeaderView "
        "QLabel QLayout QLayoutItem QLineEdit QListView QListWidget QListWidgetItem "
        "QMainWindow QMenu QPlainTextEdit QProgressBar QPushButton QRadioButton QScrollArea "
        "QScrollBar QSizePolicy QStackedLayout QStackedWidget QStyle QStyleOptionButton "
        "QStyleOptionComboBox QStyleOptionViewItem QStylePainter QStyledItemDelegate "
        "QTableView QTableWidget QTableWidgetItem QTextBrowser QToolButton QToolTip QTreeView "
        "QVBoxLayout QWidget "
    ),
}


def making() -> Iterator[None]:
    """Make one after the other; most take less than a millisecond, all of them some 30."""
    for module, names in NAMED.items():
        for name in names.split():
            getattr(module, name)
            yield
