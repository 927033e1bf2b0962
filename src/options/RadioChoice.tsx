// A choice of one among a few.
interface Props<Value extends string> {
  /** Names the group in this window. */
  readonly name: string;
  readonly title: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** Shows a few choices below their title, one of which holds. */
export function RadioChoice<Value extends string>({ name, title, choices, chosen, onChoose }: Props<Value>) {
  return (
    <div role="radiogroup" aria-labelledby={name} class="choices">
      <h3 id={name}>{title}</h3>
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
