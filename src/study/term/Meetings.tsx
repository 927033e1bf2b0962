// Where and when the reader met a term, and whether that is kept.
import { useEffect, useState } from 'preact/hooks';
import { languageTag, message } from '../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import type { Meeting } from '../../core/study-data/rows.ts';
import { StudyProblem } from '../../ui/quiz/StudyProblem.tsx';
import { useStudyAttempt } from '../../ui/quiz/use-study-attempt.ts';
import { OutsideLink } from '../../ui/term/Prose.tsx';
import { useReadingLog } from './use-reading-log.ts';

/** Shows where the reader met a term, latest first, and lets the reader stop that or delete all of it. */
export function Meetings({ id, study }: { id: string; study: StudyDatabase }) {
  const [log, choose] = useReadingLog();
  const [meetings, setMeetings] = useState<readonly Meeting[]>([]);
  const [problem, attempt] = useStudyAttempt();
  useEffect(() => {
    const left = new AbortController();
    const load = () =>
      attempt(async () => {
        const met = (await study.meetings.read()).filter(({ term }) => term === id);
        if (!left.signal.aborted) setMeetings(met.sort((a, b) => b.at - a.at));
      });
    study.onChange(left.signal, (stores) => {
      if (stores.includes('meetings')) void load();
    });
    void load();
    return () => left.abort();
  }, [study, id]);
  if (log === null || (log === 'unasked' && meetings.length === 0)) return null;
  return (
    <section class="met">
      <h3>{message('studyMet')}</h3>
      {problem && <StudyProblem title={message('studyLogNotCleared')} {...problem} />}
      {meetings.length === 0 ? (
        <p>{message('studyMetNowhere')}</p>
      ) : (
        <ul>
          {meetings.map((met) => (
            <MeetingLine key={met.id} met={met} />
          ))}
        </ul>
      )}
      <p class="note">
        {message(log === 'on' ? 'studyLogIsOn' : 'studyLogIsOff')}{' '}
        <button type="button" class="link" onClick={() => choose(log === 'on' ? 'off' : 'on')}>
          {message(log === 'on' ? 'studyLogStop' : 'studyLogStart')}
        </button>
        <button type="button" class="link" onClick={() => void attempt(() => study.meetings.clear())}>
          {message('studyLogClear')}
        </button>
      </p>
    </section>
  );
}

function MeetingLine({ met: { at, title, address, sentence } }: { met: Meeting }) {
  const day = new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium' });
  const shown = <bdi>{title || address}</bdi>;
  return (
    <li>
      <time dateTime={new Date(at).toISOString()}>{day.format(at)}</time>:{' '}
      {/^https?:/.test(address) ? <OutsideLink url={address}>{shown}</OutsideLink> : shown}
      {sentence && (
        <blockquote>
          <bdi>{sentence}</bdi>
        </blockquote>
      )}
    </li>
  );
}
