import { isStructureId, type StructureId, structureId } from '../../core/ids';
import { hint } from './nearest';
import type { Place } from './problem';
import { addProblem, type Report } from './report';
import { isNothing, type SourceEntry, type SourceNode } from './source-node';
import { textFault } from './text-faults';

/** Stands for an id that could not be read; the thing that holds it is dropped. */
const nobody: StructureId = structureId('unreadable');

/**
 * Reads the fields of one map, each by its own kind. A field that is missing or of the wrong kind is reported and
 * answered with a stand-in, so that one pass finds everything; `failed` then says that the whole must be dropped.
 */
export class Fields {
  failed = false;
  private readonly asked = new Set<string>();
  private readonly entries = new Map<string, SourceEntry>();
  private readonly line: number;
  private readonly file: string;
  private readonly path: string;
  private readonly report: Report;

  /**
   * @param path what this map is, for places: `gluteus-medius.nerve`
   * @param line where it is named, when that is not where it begins
   */
  constructor(node: SourceNode, file: string, path: string, report: Report, what: string, line = node.line) {
    this.line = line;
    this.file = file;
    this.path = path;
    this.report = report;
    if (!report.places.has(path)) report.places.set(path, { file, line });
    if (node.kind === 'map') this.takeEntries(node.entries);
    else if (!isNothing(node)) this.fail(node.line, `${what} must be a list of named fields`);
  }

  private takeEntries(entries: readonly SourceEntry[]): void {
    for (const entry of entries) {
      const first = this.entries.get(entry.key);
      if (first !== undefined) this.fail(entry.line, `'${entry.key}' is given twice, first on line ${first.line}`);
      else this.entries.set(entry.key, entry);
      this.report.places.set(`${this.path}/${entry.key}`, { file: this.file, line: entry.line });
    }
  }

  fail(line: number, message: string): void {
    this.failed = true;
    addProblem(this.report, { file: this.file, line }, message);
  }

  placeOf(field: string): Place {
    return { file: this.file, line: this.entries.get(field)?.line ?? this.line };
  }

  has(field: string): boolean {
    const entry = this.entries.get(field);
    return entry !== undefined && !isNothing(entry.node);
  }

  /** The node of a field; null when it is absent or explicitly nothing. */
  node(field: string): SourceNode | null {
    this.asked.add(field);
    const entry = this.entries.get(field);
    return entry === undefined || isNothing(entry.node) ? null : entry.node;
  }

  private required(field: string): SourceNode | null {
    const node = this.node(field);
    if (node === null) this.fail(this.placeOf(field).line, `field '${field}' is missing`);
    return node;
  }

  private readText(field: string, node: SourceNode): string {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') {
      this.fail(node.line, `field '${field}' must be text${node.kind === 'scalar' ? '; put it in quotes' : ''}`);
      return '';
    }
    const fault = textFault(node.value);
    if (fault !== null) this.fail(node.line, `field '${field}' ${fault}`);
    return node.value;
  }

  text(field: string): string {
    const node = this.required(field);
    return node === null ? '' : this.readText(field, node);
  }

  optionalText(field: string): string | null {
    const node = this.node(field);
    return node === null ? null : this.readText(field, node);
  }

  /** A list; absent is empty. */
  list(field: string): readonly SourceNode[] {
    const node = this.node(field);
    if (node === null) return [];
    if (node.kind === 'list') {
      node.items.forEach((item, index) => {
        this.report.places.set(`${this.path}/${field}/${index}`, { file: this.file, line: item.line });
      });
      return node.items;
    }
    this.fail(node.line, `field '${field}' must be a list`);
    return [];
  }

  texts(field: string): readonly string[] {
    return this.list(field).map((item) => this.readText(field, item));
  }

  private readId(field: string, node: SourceNode): StructureId {
    const text = node.kind === 'scalar' && typeof node.value === 'string' ? node.value : '';
    if (isStructureId(text)) return text;
    this.fail(node.line, `field '${field}' must be an id: lower-case words joined by hyphens, not '${text}'`);
    return nobody;
  }

  id(field: string): StructureId {
    const node = this.required(field);
    return node === null ? nobody : this.readId(field, node);
  }

  optionalId(field: string): StructureId | null {
    const node = this.node(field);
    return node === null ? null : this.readId(field, node);
  }

  /** At least one id. */
  ids(field: string): readonly StructureId[] {
    if (this.required(field) === null) return [];
    const ids = this.optionalIds(field);
    if (ids.length === 0) this.fail(this.placeOf(field).line, `field '${field}' is empty`);
    return ids;
  }

  optionalIds(field: string): readonly StructureId[] {
    return this.list(field).map((item) => this.readId(field, item));
  }

  flag(field: string, absent: boolean): boolean {
    const node = this.node(field);
    if (node === null) return absent;
    if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
    this.fail(node.line, `field '${field}' must be true or false`);
    return absent;
  }

  optionalNumber(field: string): number | null {
    const node = this.node(field);
    if (node === null) return null;
    if (node.kind === 'scalar' && typeof node.value === 'number' && Number.isFinite(node.value)) return node.value;
    this.fail(node.line, `field '${field}' must be a number`);
    return null;
  }

  /** One of a few words. */
  choice<Word extends string>(field: string, words: readonly [Word, ...Word[]]): Word {
    const node = this.required(field);
    return (node === null ? null : this.readChoice(field, node, words)) ?? words[0];
  }

  optionalChoice<Word extends string>(field: string, words: readonly Word[]): Word | null {
    const node = this.node(field);
    return node === null ? null : this.readChoice(field, node, words);
  }

  private readChoice<Word extends string>(field: string, node: SourceNode, words: readonly Word[]): Word | null {
    const given = node.kind === 'scalar' ? String(node.value) : '';
    const word = words.find((candidate) => candidate === given);
    if (word !== undefined) return word;
    this.fail(
      node.line,
      `${field} '${given}' is not known${hint(given, words) || `; it is one of ${words.join(', ')}`}`,
    );
    return null;
  }

  /** The fields of a map inside this one; null when it is absent. */
  nested(field: string): Fields | null {
    const node = this.node(field);
    return node === null ? null : new Fields(node, this.file, `${this.path}/${field}`, this.report, `'${field}'`);
  }

  /** The maps of a list, each with fields of its own; whoever asks finishes them. */
  items(field: string): readonly Fields[] {
    return this.list(field).map(
      (node, index) => new Fields(node, this.file, `${this.path}/${field}/${index}`, this.report, `'${field}'`),
    );
  }

  /** Reports fields that nobody asked for. Call it last; answers whether everything could be read. */
  finish(...inner: readonly (Fields | null)[]): boolean {
    for (const entry of this.entries.values()) {
      if (this.asked.has(entry.key)) continue;
      this.fail(entry.line, `field '${entry.key}' is not known here${hint(entry.key, this.asked)}`);
    }
    for (const fields of inner) if (fields !== null && !fields.finish()) this.failed = true;
    return !this.failed;
  }
}
