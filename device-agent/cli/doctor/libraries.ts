import type { DeviceConfig } from '../../../config/devices.ts';

/** The native library behind a transport, and what is missing where it cannot be loaded. */
const LIBRARIES = {
  serial: {
    load: () => import('serialport'),
    advice: 'Serial lines cannot be opened: install the package udev.',
  },
  hid: {
    // The package loads its native part only once it is used.
    load: async () => (await import('node-hid')).getHidapiVersion(),
    advice: 'HID devices cannot be opened: install libusb-1.0-0 and libudev1.',
  },
} as const;

const isKnown = (transport: string | undefined): transport is keyof typeof LIBRARIES =>
  transport !== undefined && Object.hasOwn(LIBRARIES, transport);

/** What this machine lacks for the configured devices, in words for whoever set it up. */
export async function missingLibraries(devices: readonly DeviceConfig[]): Promise<string[]> {
  const transports = new Set<string | undefined>(devices.map(({ port, find }) => (port ?? find)?.transport));
  const missing: string[] = [];
  for (const transport of [...transports].filter(isKnown)) {
    const { load, advice } = LIBRARIES[transport];
    try {
      await load();
    } catch (failure) {
      missing.push(`${advice} (${failure instanceof Error ? failure.message.split('\n')[0] : 'unknown'})`);
    }
  }
  return missing;
}
