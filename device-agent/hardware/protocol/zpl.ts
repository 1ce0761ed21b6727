export { zplAnswerReader } from './zpl/answer-reader.ts';
export {
  ASK_LABEL_COUNT,
  ASK_RETRACTS,
  ASK_STATUS,
  CANCEL,
  type ConditionAnswer,
  CUT_NOW,
  type ErrorFlag,
  encodeCondition,
  encodeHostStatus,
  type HostStatus,
  RESUME,
  RETRACT_NOW,
  type WarningFlag,
  type ZplAnswer,
} from './zpl/answers.ts';
export { fieldBytes, fieldText, HEX_SIGN } from './zpl/field-data.ts';
export { labelsIn } from './zpl/formats.ts';
export { decodeGraphic, type ZplPicture } from './zpl/graphic.ts';
export { encodeLabel, type ZplField, type ZplLabel, type ZplTurn } from './zpl/label.ts';
export { ZPL_PROBLEMS, type ZplProblem } from './zpl/problem.ts';
export { type ZplCommand, zplReader } from './zpl/stream.ts';
