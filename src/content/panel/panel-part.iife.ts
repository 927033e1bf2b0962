// Comes into frames whose page has a panel beside it.
import { providePart } from '../parts/load-part.ts';
import { type PanelPart, shareWithPanel } from './share-with-panel.ts';

providePart<PanelPart>('panel', { shareWithPanel });
