// What each browser is told of the panel beside the page.
import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';

const kind = inject('browser');
const manifest = JSON.parse(readFileSync(`dist/${kind}/manifest.json`, 'utf8'));
const PAGE = 'src/panel/index.html';

it('the built extension has a panel that its reader opens, by a command without a key, too', () => {
  const { permissions, commands, side_panel: side, sidebar_action: sidebar } = manifest;
  const command = { description: '__MSG_commandOpenPanel__' };
  if (kind === 'chromium') {
    expect(permissions).toEqual(['storage', 'scripting', 'sidePanel']);
    expect(side).toEqual({ default_path: PAGE });
    expect(commands['open-panel']).toEqual(command);
    expect([sidebar, commands._execute_sidebar_action]).toEqual([undefined, undefined]);
  } else {
    expect(permissions).toEqual(['storage', 'scripting']);
    expect(sidebar).toMatchObject({ default_panel: PAGE, open_at_install: false });
    expect(commands._execute_sidebar_action).toEqual(command);
    expect([side, commands['open-panel']]).toEqual([undefined, undefined]);
  }
  expect(readFileSync(`dist/${kind}/${PAGE}`, 'utf8')).toContain('<body class="gloss">');
});
