import type { TagFault, TagMoment, TagSituation } from '../answers/tag-answers.ts';
import { INJECTED } from './cell.ts';
import { disagreements } from './settle-up.ts';
import { openTagRig, type TagRig, tagFor } from './tags.ts';

/** Milliseconds in which the agent notices what happens to an idle printer, and in which every tag has an outcome. */
const NOTICE = 5000;
const OUTCOME = 60_000;
const SOON = 10_000;
const BRIEFLY = 200;

const reach = async (rig: TagRig, what: string, holds: () => boolean) => {
  if (!(await rig.clock.until(holds, SOON))) throw new Error(`${what} was not reached`);
};
const isReady = (rig: TagRig) => rig.readiness().state === 'in-service';
const toFirstByte = async (rig: TagRig) => {
  rig.ask();
  await reach(rig, 'the first byte', () => rig.jobsBegun() > 0);
};
const toByte = async (rig: TagRig, count: number) => {
  rig.ask();
  await reach(rig, `byte ${count}`, () => rig.meter.document >= count);
};

/** How each moment is reached; `total` is the length of a tag in bytes. */
const REACHED: Readonly<Record<TagMoment, (rig: TagRig, total: number) => Promise<void>>> = {
  'at rest': async () => undefined,
  'asked for': async () => undefined,
  'first byte': toFirstByte,
  'mid-tag': (rig, total) => toByte(rig, total / 2),
  'next tag waits': async (rig, total) => {
    await toByte(rig, total / 2);
    rig.ask();
  },
  'last byte': toByte,
  printed: async (rig) => {
    rig.ask();
    await reach(rig, 'the printed tag', () => rig.told()[0]?.state === 'printed');
  },
};

const isOver = (rig: TagRig) => rig.told().every((news) => news !== null);

function situationOf(rig: TagRig): TagSituation {
  return {
    told: rig.told().flatMap((news): TagSituation['told'][number][] => {
      if (news?.state === 'printed') return [['printed']];
      return news?.state === 'failed' || news?.state === 'unknown' ? [[news.state, news.code]] : [];
    }),
    causes: rig.readiness().causes,
    jobs: rig.jobs().map(({ state }) => state),
    paper: rig.printers.flatMap(({ peer }) =>
      peer
        .documents()
        .map(({ whereabouts, complete, spoiled }) =>
          [whereabouts, ...(spoiled ? ['spoiled'] : []), ...(complete ? [] : ['incomplete'])].join(' '),
        ),
    ),
  };
}

/** What is wrong after the printer was mended: the next tag must be whole, and ledger, events and paper agree. */
async function settle(rig: TagRig): Promise<string[]> {
  const problems: string[] = [];
  if (!(await rig.clock.until(() => isReady(rig), SOON)))
    problems.push(`the printer stayed ${JSON.stringify(rig.readiness().causes)}`);
  const before = rig.printers.flatMap(({ peer }) => peer.documents()).length;
  rig.ask();
  await rig.clock.until(() => isOver(rig), OUTCOME);
  const news = rig.told().at(-1);
  if (news?.state !== 'printed') problems.push(`the next tag is ${JSON.stringify(news)}`);
  const printed = rig.printers.flatMap(({ peer }) => peer.documents()).length - before;
  if (printed !== 1) problems.push(`the next tag is ${printed} pieces of paper`);
  return [...problems, ...disagreements(rig)];
}

/** A tag for this printer, and its length in bytes as a job without trouble sends it. */
export async function tryTag(model: string) {
  const tag = await tagFor(model);
  const rig = await openTagRig(model, tag);
  await reach(rig, 'readiness', () => isReady(rig));
  await REACHED.printed(rig, 0);
  const { document } = rig.meter;
  await rig.close();
  return { model, tag, length: document };
}

/** Lets a printer of tags fail at a moment: how things stand then, and what was wrong after it was mended. */
export async function playTagCell(
  { model, tag, length }: Awaited<ReturnType<typeof tryTag>>,
  moment: TagMoment,
  fault: TagFault,
) {
  const rig = await openTagRig(model, tag);
  try {
    await reach(rig, 'readiness', () => isReady(rig));
    await REACHED[moment](rig, length);
    for (const { peer } of rig.printers) {
      if (fault === 'unplug') rig.socket.unplug();
      else peer.inject(INJECTED[fault]);
    }
    if (moment === 'at rest') await rig.clock.until(() => false, NOTICE);
    if (moment === 'at rest' || moment === 'asked for') rig.ask();
    if (!(await rig.clock.until(() => isOver(rig), OUTCOME))) throw new Error('a tag has no outcome');
    await rig.clock.until(() => false, NOTICE);
    const situation = situationOf(rig);
    // One that answers too late is switched off and on, and forgets what it still had to say.
    if (fault === 'slow') rig.socket.unplug();
    await rig.clock.until(() => false, BRIEFLY);
    for (const { peer } of rig.printers) {
      peer.inject({ always: null, next: null });
      await rig.socket.plug();
      peer.clear();
    }
    return { situation, problems: await settle(rig) };
  } finally {
    await rig.close();
  }
}
