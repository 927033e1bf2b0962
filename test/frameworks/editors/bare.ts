// A bare contenteditable element.
import { offerEditor } from './offer-editor.ts';

// What a page does that lets its readers edit a text, and no more: it saves the element's HTML.
offerEditor((article) => {
  article.contentEditable = 'true';
  article.spellcheck = false;
  article.addEventListener('paste', (event) => {
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData?.getData('text/plain') ?? '');
  });
  return () => article.innerHTML;
});
