// CodeMirror as an editor of the article.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { offerEditor } from './offer-editor.ts';

offerEditor((article) => {
  const view = new EditorView({
    state: EditorState.create({
      doc: [...article.children].map((paragraph) => paragraph.textContent).join('\n'),
      extensions: [
        // What one undo takes back must not hang on how fast the test types.
        history({ newGroupDelay: Number.POSITIVE_INFINITY }),
        keymap.of([...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
      ],
    }),
  });
  article.replaceWith(view.dom);
  return () => view.state.doc.toString();
});
