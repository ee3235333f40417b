"""The steps that bring a store to the schema of today; all pending ones in one transaction."""

from sqlite_utils import Database, Migrations
from sqlite_utils.db import Table as StoredTable

from pipelines.store.connection import Connection
from pipelines.store.declaring import Column, Table
from pipelines.store.schema import SCHEMA_VERSION, TABLES, VIEWS

migrations = Migrations("councilwatch")


@migrations()
def version_1(db: Database) -> None:
    """The main job: sources, addresses, stories, claims, runs."""
    bring(db, 1)
    stored(db, "stories").enable_fts(
        ["title", "text"], create_triggers=True, tokenize="porter unicode61 remove_diacritics 2"
    )


@migrations()
def version_2(db: Database) -> None:
    """The official record: outcomes, how claims stand to them, people's decisions."""
    bring(db, 2)


@migrations()
def version_3(db: Database) -> None:
    """Ofsted's own files, and the links of stories to them."""
    bring(db, 3)


@migrations()
def version_4(db: Database) -> None:
    """How sources are doing over time, the ways of listing that were found for them, and notices of both."""
    bring(db, 4)


@migrations()
def version_5(db: Database) -> None:
    """What a source named when, by an index: a year of addresses is no longer read for it in every run."""
    bring(db, 5)


@migrations()
def version_6(db: Database) -> None:
    """Events, what is owed to readers on them, and which story is another's copy."""
    bring(db, 6)


@migrations()
def version_7(db: Database) -> None:
    """Excerpts of stories, for readers beyond this machine, and indexes by which a large store's pages stay quick."""
    bring(db, 7)


@migrations()
def version_8(db: Database) -> None:
    """What a source is owed next, by an index: however much it is owed, finding that takes no longer."""
    bring(db, 8)


def migrate(connection: Connection) -> None:
    """Bring the store to ``SCHEMA_VERSION``. Of two processes at once, the second finds nothing to do."""
    if connection.version() == SCHEMA_VERSION:
        return
    with connection.writing() as raw:
        migrations.apply(Database(raw, execute_plugins=False, strict=True))
        make_views(Database(raw, execute_plugins=False))
        raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def bring(db: Database, version: int) -> None:
    """Create the tables and add the columns and indexes that came with ``version``."""
    for table in TABLES:
        if table.since == version:
            create(db, table, version)
    for table in TABLES:
        added = [column for column in table.columns if column.since == version and table.since < version]
        for column in added:
            add(db, table, column)
        index(db, table, version, {column.name for column in added})
        for columns in table.later_indexes.get(version, ()):
            stored(db, table.name).create_index(columns)
        for part in table.part_indexes.get(version, ()):
            db.execute(f'CREATE INDEX "idx_{table.name}_{part.name}" ON "{table.name}" ({part.by}) WHERE {part.where}')


def make_views(db: Database) -> None:
    """Make every view as it is declared today; what reads another one stands behind it."""
    for view in VIEWS:
        db.create_view(view.name, view.sql, replace=True)


def create(db: Database, table: Table, version: int) -> None:
    columns = [column for column in table.columns if column.since == version]
    made = stored(db, table.name).create(
        {column.name: column.kind for column in columns},
        pk=table.key,
        not_null={column.name for column in columns if column.needed},
        foreign_keys=[(column.name, column.links, key_of(column.links)) for column in columns if column.links],
    )
    for unique in table.unique:
        made.create_index(unique, unique=True)
    index(db, table, version, {column.name for column in columns})


def index(db: Database, table: Table, version: int, new: set[str]) -> None:
    """Create the indexes that need one of the columns ``new`` and none that comes later than ``version``."""
    known = {column.name for column in table.columns if column.since <= version}
    for columns in table.indexes:
        if set(columns) <= known and set(columns) & new:
            stored(db, table.name).create_index(columns)


def add(db: Database, table: Table, column: Column) -> None:
    if column.links is not None and column.since >= 6:
        # sqlite-utils makes the table anew for a link, which takes the triggers of its search index away.
        kind = "INTEGER" if column.kind is int else "TEXT"
        links = f'REFERENCES "{column.links}"("{key_of(column.links)}")'
        db.execute(f'ALTER TABLE "{table.name}" ADD COLUMN "{column.name}" {kind} {links}')
        return
    stored(db, table.name).add_column(
        column.name,
        column.kind,
        fk=column.links,
        fk_col=key_of(column.links) if column.links else None,
        not_null_default=column.kind() if column.needed else None,
    )


def key_of(name: str) -> str:
    """The primary key's column of the table called ``name``."""
    return next(table.key for table in TABLES if table.name == name)


def stored(db: Database, name: str) -> StoredTable:
    return db.table(name)
