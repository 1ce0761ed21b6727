import type { Desk } from '../desk.ts';

/** The name of whoever is at the console: the one written last is there already. */
export function StaffName({ desk, label }: { desk: Desk; label: string }) {
  return (
    <label>
      {label}
      <input
        type="text"
        value={desk.staffName.value}
        minLength={2}
        maxLength={60}
        required
        autocomplete="off"
        placeholder="Your name"
        onInput={({ currentTarget }) => (desk.staffName.value = currentTarget.value)}
      />
    </label>
  );
}
