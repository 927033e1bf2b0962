// Test files run as threads of one process, in which a channel of a name is heard in all of them: each file has channels of its own.
const FILE = crypto.randomUUID();
const Shared = globalThis.BroadcastChannel;

globalThis.BroadcastChannel = class extends Shared {
  constructor(name: string) {
    super(`${name} of ${FILE}`);
  }
};
