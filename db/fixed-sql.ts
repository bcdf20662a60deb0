import { type Column, getTableColumns, type QueryWithTypings, SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** A statement whose text is known: drizzle only carries it. Composing a text value by value costs more than running it. */
class FixedSql extends SQL {
  constructor(
    private readonly text: string,
    private readonly values: unknown[],
  ) {
    super([]);
  }

  override toQuery(): QueryWithTypings {
    return { sql: this.text, params: this.values };
  }
}

export const fixedSql = (text: string, values: unknown[]): SQL => new FixedSql(text, values);

type Columns = readonly (readonly [key: string, column: Column])[];
const known = new WeakMap<SQLiteTable, Columns>();

function columnsOf(table: SQLiteTable): Columns {
  const columns = known.get(table) ?? Object.entries(getTableColumns(table));
  known.set(table, columns);
  return columns;
}

const names = (columns: Columns): string => columns.map(([, column]) => `"${column.name}"`).join(', ');

/** A row as the driver stores it, column by column. */
const driverValues = (columns: Columns, row: Readonly<Record<string, unknown>>): unknown[] =>
  columns.map(([key, column]) => {
    const value = row[key];
    return value === undefined || value === null ? null : column.mapToDriverValue(value);
  });

/**
 * Any number of rows as one bound value, so that the statement's text never changes. For columns of text and whole
 * numbers; a fraction could come back changed in its last bit, for SQLite reads JSON numbers by its own lights.
 */
export function insertAsJson(
  name: string,
  table: SQLiteTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): SQL {
  const columns = columnsOf(table);
  const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
  return fixedSql(`INSERT INTO "${name}" (${names(columns)}) SELECT ${values} FROM json_each(?)`, [
    JSON.stringify(rows.map((row) => driverValues(columns, row))),
  ]);
}

/** Inserts rows value by value, or replaces what has the same key. */
export function upsertBound(
  name: string,
  table: SQLiteTable,
  key: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): SQL {
  const columns = columnsOf(table);
  const row = `(${columns.map(() => '?').join(',')})`;
  const set = columns
    .filter(([, column]) => !key.includes(column.name))
    .map(([, column]) => `"${column.name}" = excluded."${column.name}"`);
  return fixedSql(
    `INSERT INTO "${name}" (${names(columns)}) VALUES ${rows.map(() => row).join(',')} ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${set.join(', ')}`,
    rows.flatMap((each) => driverValues(columns, each)),
  );
}
