import type { Diagram, Shape } from '@/lib/anatomy/diagram';

const layers = ['bone', 'gluteus-medius', 'tensor-and-tract', 'gluteus-maximus-cut'];
const roles: readonly Shape['role'][] = ['body', 'cut', 'ghost', 'fibre', 'tendon'];

/**
 * What the inking plate needs of a diagram. It is sent to the browser, where the answers are, so everything else
 * stays behind; hairlines only, and of the fibres those that show when a muscle is inked in.
 */
export const todayPlate = (diagram: Diagram): Diagram => ({
  ...diagram,
  layers: diagram.layers.filter((layer) => layers.includes(layer.id)).map((layer) => ({ ...layer, on: true })),
  shapes: diagram.shapes.filter(
    (shape) => layers.includes(shape.layer) && roles.includes(shape.role) && shape.tissue !== 'nerve',
  ),
});
