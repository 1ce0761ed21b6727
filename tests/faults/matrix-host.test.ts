import { HOST } from './answers/host.ts';
import type { HostCall } from './answers/host-answers.ts';
import { matrixOfHost } from './host-matrix.ts';

matrixOfHost(Object.keys(HOST) as HostCall[]);
