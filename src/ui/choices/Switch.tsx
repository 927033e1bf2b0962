// A switch, as windows have it.
interface Props {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

/** Shows a labelled on-off switch. */
export function Switch({ label, isOn, isDisabled = false, onTurn }: Props) {
  return (
    <label class="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
    </label>
  );
}
