import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';

export interface ZoomControl {
	by(factor: number): void;
	reset(): void;
	/** Moves the drawing so that a point of it is in view. */
	show(x: number, y: number): void;
}

interface Options {
	width: number;
	height: number;
	/** `glide`: a button asked for it, so that the move may be animated. */
	onMove(transform: { x: number; y: number; k: number }, glide: boolean): void;
	onReady(control: ZoomControl): void;
}

const NEAREST = 6;

/**
 * Zoom and pan for the drawing, relative to the size at which all of it fits. The wheel zooms only with Ctrl or ⌘, and
 * one finger scrolls the page, so that the drawing never traps the reader.
 */
export function zoomable({ width, height, onMove, onReady }: Options) {
	return (node: Element) => {
		const svg = node as SVGSVGElement;
		const behavior = zoom<SVGSVGElement, unknown>()
			.extent([
				[0, 0],
				[width, height]
			])
			.translateExtent([
				[-40, -40],
				[width + 40, height + 40]
			])
			.scaleExtent([1, NEAREST])
			.filter((event: Event) => {
				if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
				if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent) return event.touches.length > 1;
				return event.type !== 'dblclick' && (event as MouseEvent).button === 0;
			})
			.clickDistance(5)
			.on('zoom', (event: { transform: ZoomTransform; sourceEvent: Event | null }) => {
				const { x, y, k } = event.transform;
				onMove({ x, y, k }, event.sourceEvent === null);
			});
		const selection = select(svg);
		selection.call(behavior);
		onReady({
			by: (factor) => void selection.call(behavior.scaleBy, factor),
			reset: () => void selection.call(behavior.transform, zoomIdentity),
			show: (x, y) => void selection.call(behavior.translateTo, x, y)
		});
		return () => void selection.on('.zoom', null);
	};
}
