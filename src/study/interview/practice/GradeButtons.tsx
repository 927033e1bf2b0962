// What a reader may do with an attempt that is compared with the model answer.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../../browser/shared/i18n.ts';

interface Props {
  /** Whether the reader comes from a button that is gone. */
  readonly wantsFocus: boolean;
  readonly onGrade: () => void;
  readonly onStartOver: () => void;
}

/** Shows the buttons that grade an attempt, and that throw it away ungraded. */
export function GradeButtons({ wantsFocus, onGrade, onStartOver }: Props) {
  const grade = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (wantsFocus) grade.current?.focus();
  }, []);
  return (
    <p class="actions">
      <button type="button" class="primary" ref={grade} onClick={onGrade}>
        {message('interviewGrade')}
      </button>
      <button type="button" class="link" onClick={onStartOver}>
        {message('interviewStartOver')}
      </button>
    </p>
  );
}
