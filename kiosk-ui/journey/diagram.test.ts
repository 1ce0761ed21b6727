import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagramOf } from './diagram.ts';
import { journeyMachine } from './journey-machine.ts';

const README = join(import.meta.dirname, 'README.md');
const REGIONS = ['service', 'presence', 'help', 'notice', 'settings', 'leaving'];
const BLOCK = /(<!-- drawn from the machine -->\n)[\s\S]*?(\n?<!-- end -->)/;

const drawn = REGIONS.map(
  (region) => `### ${region}\n\n\`\`\`mermaid\n${diagramOf(journeyMachine, region)}\n\`\`\``,
).join('\n\n');

describe('the diagram in the README', () => {
  it('is the machine as it is: `LANDSIDE_DRAW=1 npx vitest run kiosk-ui/journey/diagram` draws it anew', () => {
    const readme = readFileSync(README, 'utf8');
    const expected = readme.replace(BLOCK, (_, begin, end) => `${begin}${drawn}${end}`);
    if (process.env.LANDSIDE_DRAW) writeFileSync(README, expected);
    expect(readFileSync(README, 'utf8')).toBe(expected);
    expect(expected).toContain(drawn);
  });

  it('shows every state of every region', () => {
    const leaves = (node: { key: string; states: object }): string[] => {
      const children = Object.values(node.states);
      return children.length === 0 ? [node.key] : children.flatMap(leaves);
    };
    for (const region of REGIONS)
      for (const key of leaves(journeyMachine.getStateNodeById(`journey.${region}`)))
        expect(drawn).toContain(`state "${key}"`);
  });
});
