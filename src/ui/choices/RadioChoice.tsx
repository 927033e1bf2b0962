// A choice of one among a few.
interface Props<Value extends string> {
  /** Names the group in this window. */
  readonly name: string;
  readonly title: string;
  /** The level of the title among the headings of the window. */
  readonly level?: 2 | 3;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** Shows a few choices below their title, one of which holds. */
export function RadioChoice<Value extends string>({
  name,
  title,
  level = 3,
  choices,
  chosen,
  onChoose,
}: Props<Value>) {
  const Title = `h${level}` as const;
  return (
    <div role="radiogroup" aria-labelledby={name} class="choices">
      <Title id={name}>{title}</Title>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />{' '}
          {label}
        </label>
      ))}
    </div>
  );
}
