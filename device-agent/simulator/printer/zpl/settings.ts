import type { ZplCommand } from '../../../hardware/protocol/zpl.ts';
import type { ZplModel } from '../models.ts';
import type { Turn } from '../page.ts';
import type { AskedFont } from './fonts.ts';
import { turnOf } from './geometry.ts';
import { parametersOf } from './parameters.ts';

/** Millimetres of the longest label: 39 inches. */
const LONGEST = 991;
/** Millimetres of a label that nobody gave a length. */
const USUAL_LENGTH = 150;

/** What a printer was told and keeps from one format to the next, until it is switched off. */
export interface Settings {
  width: number;
  length: number;
  home: { x: number; y: number };
  top: number;
  shift: number;
  isUnicode: boolean;
  turn: Turn;
  font: AskedFont;
  /** Of bar codes: dots of a module, wide to narrow elements, height. */
  module: number;
  ratio: number;
  barHeight: number;
  isReversed: boolean;
  isUpsideDown: boolean;
  /** What a fault broke off is printed anew (`^JZ`). */
  reprints: boolean;
  /** What happens to a page in the presenter when the next is printed (`^KV`). */
  presents: 'eject' | 'retract' | 'nothing';
}

export const newSettings = ({ profile }: ZplModel): Settings => ({
  ...{ width: profile.widthDots, length: Math.round(USUAL_LENGTH * profile.dotsPerMillimetre) },
  ...{ home: { x: 0, y: 0 }, top: 0, shift: 0, isUnicode: false, turn: 0 },
  font: { name: 'A', height: 9, width: 5 },
  ...{ module: 2, ratio: 3, barHeight: 10, isReversed: false, isUpsideDown: false, reprints: true },
  presents: 'eject',
});

/** Known, and of no consequence for what is on the paper of a simulated printer. */
const HARMLESS = new Set(
  'FX MN MT MD PR ML MF ST SZ JU JT JW XB SP KD SL FP FM MP MM MC SS CM PF PA CV ID JM CD CC CT LF'.split(
    ' ',
  ),
);
const PRESENTER_ACTIONS = ['eject', 'retract', 'nothing'] as const;
const UNICODE_SETS = new Set([28, 29, 30]);

/** Takes in what a command sets; false for one that is no setting. */
export function applySetting(settings: Settings, { name, parameters }: ZplCommand, model: ZplModel): boolean {
  const { number, text } = parametersOf(parameters);
  const { widthDots, dotsPerMillimetre } = model.profile;
  const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
  switch (name) {
    case 'PW':
      settings.width = clamp(Math.round(number(0, settings.width)), 8, widthDots);
      return true;
    case 'LL':
      settings.length = clamp(Math.round(number(0, settings.length)), 8, LONGEST * dotsPerMillimetre);
      return true;
    case 'LH':
      settings.home = { x: number(0, settings.home.x), y: number(1, settings.home.y) };
      return true;
    case 'LT':
      settings.top = clamp(number(0, 0), -120, 120);
      return true;
    case 'LS':
      settings.shift = number(0, 0);
      return true;
    case 'CI':
      settings.isUnicode = UNICODE_SETS.has(number(0, 0));
      return true;
    case 'FW':
      settings.turn = turnOf(text(0), settings.turn);
      return true;
    case 'CF':
      settings.font = {
        name: (text(0) || settings.font.name).toUpperCase(),
        ...{ height: number(1, text(2) === '' ? settings.font.height : 0), width: number(2, 0) },
      };
      return true;
    case 'BY':
      settings.module = clamp(Math.round(number(0, settings.module)), 1, 10);
      settings.ratio = clamp(number(1, settings.ratio), 2, 3);
      settings.barHeight = clamp(Math.round(number(2, settings.barHeight)), 1, 32_000);
      return true;
    case 'LR':
      settings.isReversed = text(0).toUpperCase() === 'Y';
      return true;
    case 'PO':
      settings.isUpsideDown = text(0).toUpperCase() === 'I';
      return true;
    case 'JZ':
      settings.reprints = text(0).toUpperCase() !== 'N';
      return true;
    case 'KV':
      settings.presents = PRESENTER_ACTIONS[number(2, -1)] ?? settings.presents;
      return true;
    default:
      return HARMLESS.has(name);
  }
}
