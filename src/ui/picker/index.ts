import { defineAsyncComponent } from 'vue';
import { learn } from '@/locale';

/** The dialog in which bodies and regions are chosen, fetched with its texts when first opened. */
export const BodyPicker = defineAsyncComponent(async () => {
  const [picker] = await Promise.all([import('./BodyPicker.vue'), learn('picker')]);
  return picker;
});
