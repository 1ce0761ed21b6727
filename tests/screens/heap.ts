import type { CDPSession } from 'playwright-core';

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** A string in the heap of a page, and the way from its root to it: who holds it. */
export interface Held {
  readonly text: string;
  readonly by: string;
}

/** Bytes of the page's heap after everything that nobody holds is gone. */
export async function heapInUse(devtools: CDPSession): Promise<number> {
  // What one collection lets go of outside of V8, the next one finds.
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Every string in the heap that holds one of these, whatever its case. */
export async function findInHeap(devtools: CDPSession, wanted: readonly string[]): Promise<Held[]> {
  await heapInUse(devtools);
  const chunks: string[] = [];
  const listen = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', listen);
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', listen);
  const heap = JSON.parse(chunks.join('')) as Snapshot;
  const needles = wanted.map((text) => text.toLowerCase());
  const found = new Set<number>();
  for (const [at, text] of heap.strings.entries()) {
    const folded = text.toLowerCase();
    if (needles.some((needle) => folded.includes(needle))) found.add(at);
  }
  return found.size === 0 ? [] : holdersOf(heap, found);
}

/** Walks the heap from its root, nearest first, and tells by which way a string of these was met. */
function holdersOf({ snapshot, nodes, edges, strings }: Snapshot, found: ReadonlySet<number>): Held[] {
  const { node_fields, edge_fields, edge_types } = snapshot.meta;
  const [width, edgeWidth] = [node_fields.length, edge_fields.length];
  const [nameAt, countAt] = [node_fields.indexOf('name'), node_fields.indexOf('edge_count')];
  const named = new Set(['property', 'context', 'internal', 'shortcut', 'weak']);
  const firstEdge: number[] = [];
  for (let node = 0, edge = 0; node < nodes.length; node += width) {
    firstEdge[node] = edge;
    edge += (nodes[node + countAt] ?? 0) * edgeWidth;
  }
  const cameFrom = new Int32Array(nodes.length).fill(-1);
  const cameBy = new Int32Array(nodes.length);
  const edgeName = (edge: number) => {
    const label = edges[edge + 1] ?? 0;
    return named.has(edge_types[0][edges[edge] ?? 0] ?? '') ? strings[label] : `[${label}]`;
  };
  const nameOf = (node: number) => strings[nodes[node + nameAt] ?? 0] ?? '';
  const wayTo = (node: number): string => {
    const way: string[] = [];
    for (let at = node; at > 0; at = cameFrom[at] ?? 0)
      way.unshift(`${edgeName(cameBy[at] ?? 0)} → ${nameOf(at).slice(0, 60)}`);
    return way.join(' / ');
  };
  const weak = edge_types[0].indexOf('weak');
  const held: Held[] = [];
  const queue = [0];
  for (const node of queue) {
    const begin = firstEdge[node] ?? 0;
    const end = begin + (nodes[node + countAt] ?? 0) * edgeWidth;
    if (found.has(nodes[node + nameAt] ?? -1)) held.push({ text: nameOf(node), by: wayTo(node) });
    for (let edge = begin; edge < end; edge += edgeWidth) {
      const to = edges[edge + 2] ?? 0;
      if (edges[edge] === weak || to === 0 || cameFrom[to] !== -1) continue;
      cameFrom[to] = node;
      cameBy[to] = edge;
      queue.push(to);
    }
  }
  return held.length > 0 ? held : [...found].map((at) => ({ text: strings[at] ?? '', by: 'nobody known' }));
}
