import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

const INDENT = '  ';

/** A name that Mermaid takes, and nobody else has: keys repeat in different regions. */
const nameOf = (node: AnyStateNode): string => node.path.join('_');

const isParent = (node: AnyStateNode): boolean => Object.keys(node.states).length > 0;

/** `visit.ready`, and the guard that it depends on. */
function labelOf({ eventType, guard }: AnyTransitionDefinition): string {
  const event = eventType.startsWith('xstate.after') ? `after ${eventType.split('.')[2]}` : eventType;
  const name = typeof guard === 'string' ? guard : guard && 'type' in guard ? String(guard.type) : null;
  const isSelfEvident = name === null || name.startsWith('isThisVisit');
  return `${event === '' ? 'at once' : event}${isSelfEvident ? '' : ` [${name}]`}`;
}

/**
 * One region of a machine as a Mermaid state diagram: every state, and every way from one to another with the events that
 * lead along it. What stays where it is is not drawn.
 */
export function diagramOf(machine: AnyStateMachine, region: string): string {
  const root = machine.getStateNodeById(`${machine.id}.${region}`);
  const lines: string[] = [];
  const states = (node: AnyStateNode, depth: number) => {
    const pad = INDENT.repeat(depth);
    for (const child of Object.values(node.states)) {
      if (isParent(child)) {
        lines.push(`${pad}state "${child.key}" as ${nameOf(child)} {`);
        states(child, depth + 1);
        lines.push(`${pad}}`);
      } else lines.push(`${pad}state "${child.key}" as ${nameOf(child)}`);
    }
    const [first] = node.initial?.target ?? [];
    if (first) lines.push(`${pad}[*] --> ${nameOf(first)}`);
  };
  states(root, 1);

  const ways = new Map<string, string[]>();
  const walk = (node: AnyStateNode) => {
    const own = [...node.transitions.values()].flat();
    for (const way of [...own, ...(node.always ?? [])]) {
      const [target] = way.target ?? [];
      if (!target || target === node) continue;
      const from = node === root ? 'anywhere' : nameOf(node);
      const key = `${from} --> ${nameOf(target)}`;
      ways.set(key, [...new Set([...(ways.get(key) ?? []), labelOf(way)])]);
    }
    for (const child of Object.values(node.states)) walk(child);
  };
  walk(root);
  const arrows = [...ways].map(([way, labels]) => `${INDENT}${way} : ${labels.join(', ')}`);
  return ['stateDiagram-v2', `${INDENT}state "anywhere" as anywhere`, ...lines, ...arrows].join('\n');
}
