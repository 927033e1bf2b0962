// The bar of a popover that is a sheet: by it a finger pulls the sheet away, and it has a button for those who do not.
import { message } from '../../../browser/shared/i18n.ts';

/** Shows the bar; where the popover is no sheet, its style hides it (popover-host.ts). */
export function SheetBar({ onClose }: { onClose: () => void }) {
  return (
    <div class="sheet-bar">
      <span class="grip" />
      <button type="button" aria-label={message('closePopover')} onClick={onClose} />
    </div>
  );
}
