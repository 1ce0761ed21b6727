import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { z } from 'zod';
import { type PrinterProfile, printerProfileSchema } from './printer-profile.ts';
import { err, ok, type Result } from './result.ts';
import { type KioskConfig, kioskConfigSchema } from './schema.ts';

/** Everything that is wrong with a configuration, one line a problem, each naming where it is. */
export type ConfigProblems = readonly string[];

type Layer = Record<string, unknown>;

const isLayer = (value: unknown): value is Layer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lays one configuration over another: objects merge key by key, anything else replaces what it covers. */
export function overlay(base: unknown, layer: unknown): unknown {
  if (!isLayer(base) || !isLayer(layer)) return layer === undefined ? base : layer;
  const merged: Layer = { ...base };
  for (const [key, value] of Object.entries(layer)) merged[key] = overlay(base[key], value);
  return merged;
}

const problemsOf = (error: z.ZodError): ConfigProblems =>
  error.issues.map(({ path, message }) => `${path.join('.') || 'configuration'}: ${message}`);

/** A kiosk's configuration from its layers, airline first; all its problems at once when there are any. */
export function kioskConfig(...layers: unknown[]): Result<KioskConfig, ConfigProblems> {
  const parsed = kioskConfigSchema.safeParse(layers.reduce(overlay, {}));
  return parsed.success ? ok(parsed.data) : err(problemsOf(parsed.error));
}

/** The airline's logo, where a layer names its file (`{ "file": "logo.svg" }`, from the layer's own folder), as text. */
function withLogo(path: string, layer: unknown): unknown {
  const at = ['airline', 'brand', 'logo'].reduce<unknown>(
    (value, key) => (isLayer(value) ? value[key] : undefined),
    layer,
  );
  if (!isLayer(at) || typeof at.file !== 'string') return layer;
  const logo = readFileSync(resolve(dirname(path), at.file), 'utf8');
  return overlay(layer, { airline: { brand: { logo } } });
}

/** Reads layers from JSON files, in the order given. */
export function loadKioskConfig(...paths: string[]): Result<KioskConfig, ConfigProblems> {
  const layers: unknown[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    try {
      layers.push(withLogo(path, JSON.parse(readFileSync(path, 'utf8'))));
    } catch (failure) {
      problems.push(`${path}: ${failure instanceof Error ? failure.message : 'cannot be read'}`);
    }
  }
  return problems.length > 0 ? err(problems) : kioskConfig(...layers);
}

const PROFILES = import.meta.glob<unknown>('./printers/*.json', { eager: true, import: 'default' });

/** Names of the printer models that `config/printers` describes. */
export const PRINTER_PROFILES: readonly string[] = Object.keys(PROFILES).map((path) =>
  path.replace('./printers/', '').replace('.json', ''),
);

/** The profile of a printer model, by the name of its file. */
export function printerProfile(name: string): Result<PrinterProfile, ConfigProblems> {
  const raw = PROFILES[`./printers/${name}.json`];
  if (raw === undefined) return err([`no printer profile "${name}"; known: ${PRINTER_PROFILES.join(', ')}`]);
  const parsed = printerProfileSchema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : err(problemsOf(parsed.error));
}
