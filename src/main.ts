import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { i18n } from '@/locale';
import App from '@/view/App.vue';
import { router } from '@/view/router';
import '@/ui/base.css';

createApp(App).use(createPinia()).use(i18n).use(router).mount('#app');
