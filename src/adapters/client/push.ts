import { defineAdapter } from '../../model/index.ts';

/** Milliseconds, for each request of firebase-admin's messaging client. */
const FIREBASE = '15000';

const send = { effect: 'http', verb: 'name', data: 'arg0' } as const;

/** `web-push` waits without end unless told. */
export default defineAdapter({
  name: 'push',
  title: 'web-push and Firebase messaging',
  packages: ['web-push', 'firebase-admin', 'expo-server-sdk'],
  language: 'typescript',
  states: [
    ['firebase-admin/messaging getMessaging', 'Messaging'],
    ['firebase-admin messaging', 'Messaging'],
    ['firebase-admin admin.messaging', 'Messaging'],
    ['new expo-server-sdk Expo', 'Expo'],
    ['new expo-server-sdk default', 'Expo'],
  ],
  effects: [
    ['web-push sendNotification', { ...send, target: 'arg0.endpoint', data: 'arg1', deadline: 'arg2.timeout' }],
    ['Messaging.send|sendEach|sendEachForMulticast|sendAll|sendMulticast|sendToDevice|sendToTopic|sendToCondition|subscribeToTopic|unsubscribeFromTopic', { ...send, target: '=https://fcm.googleapis.com', handle: 'recv', deadline: FIREBASE }],
    ['Expo.sendPushNotificationsAsync|getPushNotificationReceiptsAsync', { ...send, target: '=https://exp.host', handle: 'recv', deadline: 'recv.deadline' }],
  ],
});
