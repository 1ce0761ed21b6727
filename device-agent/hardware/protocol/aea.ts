export {
  type AeaAnswer,
  type BinState,
  decodeAnswer,
  encodeAnswer,
  isQuery,
  type Query,
} from './aea/answers.ts';
export {
  type BagTagData,
  type BagTagElement,
  type BagTagForm,
  encodeBagTagData,
  encodeBagTagForm,
  isWritable,
  shownBy,
} from './aea/bag-tag.ts';
export { type AeaCommand, commandCode, decodeCommand, purposeOf } from './aea/command.ts';
export { frame, hostFrames, messageReader } from './aea/frame.ts';
export { columnAt, columnLeft, decodeHang, hung, rowAt, rowFoot, type Turn } from './aea/geometry.ts';
export { encodeLogo, type Logo, type Picture } from './aea/logo.ts';
export { AEA_PROBLEMS, type AeaProblem } from './aea/problem.ts';
export { type AeaSymbology, isMatrix, letterOf, symbologyOf, wideBar } from './aea/symbol-kinds.ts';
export {
  characterSize,
  encodeTemplate,
  lettersFor,
  type Template,
  type TemplateMark,
} from './aea/template.ts';
export {
  calledTemplates,
  encodeTicketData,
  encodeTicketForm,
  type TicketData,
  type TicketElement,
  type TicketForm,
} from './aea/ticket.ts';
