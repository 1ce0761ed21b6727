import type { BagTagForm, Picture, Template, TicketForm } from '../../../hardware/protocol/aea.ts';

/** Of each kind; the oldest makes room. */
const KEPT = 100;

/** What an AEA printer has been taught and keeps until it is switched off. */
export function createFormMemory() {
  const bagTagForms = new Map<string, BagTagForm>();
  const ticketForms = new Map<string, TicketForm>();
  const templates = new Map<string, Template>();
  const logos = new Map<string, Picture>();

  const keep = <Value>(shelf: Map<string, Value>, id: string, value: Value) => {
    shelf.delete(id);
    shelf.set(id, value);
    const oldest = shelf.size > KEPT ? shelf.keys().next().value : undefined;
    if (oldest !== undefined) shelf.delete(oldest);
  };

  return {
    keepBagTagForm: (form: BagTagForm) => keep(bagTagForms, form.id, form),
    keepTicketForm: (form: TicketForm) => keep(ticketForms, form.id, form),
    keepTemplate: (template: Template) => keep(templates, template.id, template),
    keepLogo: (id: string, picture: Picture) => keep(logos, id, picture),
    bagTagForm: (id: string) => bagTagForms.get(id),
    /** The form of that letter; data that name none, or one that is not there, mean the last. */
    ticketForm: (id: string) => ticketForms.get(id) ?? [...ticketForms.values()].at(-1),
    template: (id: string) => templates.get(id),
    logo: (id: string) => logos.get(id),
    forget: () => {
      for (const shelf of [bagTagForms, ticketForms, templates, logos]) shelf.clear();
    },
  };
}

export type FormMemory = ReturnType<typeof createFormMemory>;
