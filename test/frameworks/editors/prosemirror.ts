// ProseMirror as an editor of the article.
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { offerEditor } from './offer-editor.ts';

offerEditor((article) => {
  const state = EditorState.create({
    doc: DOMParser.fromSchema(schema).parse(article),
    plugins: [
      // What one undo takes back must not hang on how fast the test types.
      history({ newGroupDelay: Number.POSITIVE_INFINITY }),
      keymap({ 'Mod-z': undo, 'Mod-y': redo }),
      keymap(baseKeymap),
    ],
  });
  const view = new EditorView({ mount: article }, { state });
  return () => JSON.stringify(view.state.doc.toJSON());
});
