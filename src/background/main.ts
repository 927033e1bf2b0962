// The background: registers its answers and listeners, and brings the content script to tabs that are open already.
import { answerWith } from '../browser/answer-requests.ts';
import { onFirstInstall, onInstalled, reachOpenTabs } from '../browser/install.ts';
import { push } from '../browser/shared/push-messages.ts';
import { rescueDamagedSettings } from '../browser/stored/stored-settings.ts';
import { studyDatabase } from '../browser/study/study-database.ts';
import { openWelcome } from '../browser/tabs.ts';
import { bundledQuestions } from '../sources/bundled-questions.ts';
import { bundledSource } from '../sources/bundled-source.ts';
import { answerDefinitions } from './answers/answer-definitions.ts';
import { answerFrameContext } from './answers/answer-frame-context.ts';
import { answerMet } from './answers/answer-met.ts';
import { answerOpenEntry } from './answers/answer-open-entry.ts';
import { answerOpenPanel } from './answers/answer-open-panel.ts';
import { answerPart } from './answers/answer-part.ts';
import { answerQuestionsOf } from './answers/answer-questions-of.ts';
import { answerKeepSection, answerKnowTerm, answerReaderFacts } from './answers/answer-reader-facts.ts';
import { answerTextAnalysis } from './answers/answer-text-analysis.ts';
import { followCommands } from './commands.ts';
import { errorLine } from './error-line.ts';
import { keepToolbarButton } from './toolbar-button.ts';

/** Opened when something is to be kept in it, or read: it stays open for as long as the background is awake. */
const study = studyDatabase(bundledSource.formerIds);

answerWith(
  {
    textAnalysis: ({ texts, rest }) => answerTextAnalysis(bundledSource, texts, rest),
    definitions: ({ ids }) => answerDefinitions(bundledSource, ids),
    frameContext: answerFrameContext,
    part: ({ name }, asker) => answerPart(name, asker),
    readerFacts: (_request, asker) => answerReaderFacts(bundledSource, study, asker),
    knowTerm: (request, asker) => answerKnowTerm(bundledSource, request, asker),
    met: (request, asker) => answerMet(bundledSource, study, request, asker),
    openEntry: (request, asker) => answerOpenEntry(bundledSource, request, asker),
    openPanel: (_request, asker) => answerOpenPanel(asker),
    questionsOf: ({ term }) => answerQuestionsOf(bundledQuestions, bundledSource, term),
    keepSection: answerKeepSection,
    endPeek: async (_request, { tab }) => {
      if (tab !== null) await push(tab, 'peek', { isOn: false });
      return null;
    },
    errorReport: (report, asker) => {
      tellConsole(errorLine(report, asker));
      return null;
    },
  },
  tellConsole,
);

/** Writes to the extension's own console, where people look for its faults. */
function tellConsole(what: unknown): void {
  // biome-ignore lint/suspicious/noConsole: see above
  console.error(what);
}

onInstalled(rescueDamagedSettings);
onFirstInstall(openWelcome);
void reachOpenTabs();
keepToolbarButton();
followCommands();
