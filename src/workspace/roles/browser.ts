import { COMMAND_LINE } from './terminal.ts';

/** Libraries that draw in a browser or on a phone. */
const INTERFACE = ['react-dom', 'react', 'preact', 'vue', 'svelte', 'solid-js', '@angular/core', 'lit', 'ember-source', 'react-native', 'expo', 'alpinejs', 'jquery'];

/** Tools that bundle for a browser. */
const BUNDLERS = ['vite', 'webpack', 'react-scripts', 'parcel', '@angular/cli', '@angular-devkit/build-angular', '@angular/build', '@vue/cli-service', '@rsbuild/core', '@rspack/core', 'rollup', 'esbuild', 'tsup', 'tsdown', 'wxt', 'plasmo', 'expo', 'react-native', 'histoire'];

/** Packages that show code of a package to run on a server (or in a process of its own), frameworks that render there included. */
const SERVER: readonly string[] = [
  'express', 'fastify', 'koa', '@nestjs/core', '@hapi/hapi', 'hono', 'elysia', 'polka', 'restify', 'h3', 'nitropack', 'micro', 'connect', 'moleculer', 'sails',
  '@adonisjs/core', '@feathersjs/feathers', '@trpc/server', '@apollo/server', 'apollo-server', 'apollo-server-express', 'graphql-yoga', 'mercurius',
  'next', 'nuxt', '@remix-run/node', '@remix-run/server-runtime', '@remix-run/serve', '@react-router/node', '@react-router/serve', '@sveltejs/kit', 'astro', 'vinxi', '@solidjs/start',
  '@tanstack/react-start', '@tanstack/start', '@redwoodjs/core', '@redwoodjs/api', 'blitz', 'vike', 'vite-plugin-ssr', 'gatsby', 'electron',
  'pg', 'postgres', 'mysql2', 'mongoose', 'mongodb', '@prisma/client', 'typeorm', 'sequelize', 'knex', 'kysely', 'drizzle-orm', '@mikro-orm/core', 'better-sqlite3',
  'ioredis', 'redis', 'bullmq', 'bull', 'kafkajs', 'amqplib', 'nodemailer', 'firebase-admin', 'firebase-functions', '@google-cloud/functions-framework', 'aws-lambda',
  '@react-email/components', '@react-email/render', 'react-email', 'satori',
];

/** True when a package with these dependencies is an application or a library for the browser and nothing else. */
export function isBrowserPackage(dependencies: ReadonlyMap<string, unknown>): boolean {
  const has = (name: string) => dependencies.has(name);
  return INTERFACE.some(has) && BUNDLERS.some(has) && !hasServer(dependencies) && !COMMAND_LINE.some(has);
}

/** True when one package holds both halves: a bundled interface and a server that is no rendering framework. */
export function isBothHalves(dependencies: ReadonlyMap<string, unknown>): boolean {
  const has = (name: string) => dependencies.has(name);
  return INTERFACE.some(has) && BUNDLERS.some(has) && (SERVER.some(has) || COMMAND_LINE.some(has)) && !RENDERING.some(has);
}

const RENDERING = ['next', 'nuxt', '@sveltejs/kit', 'astro', '@remix-run/node', '@react-router/node', 'gatsby', '@tanstack/react-start'];

/**
 * True when a package serves requests or holds data. A package names `@trpc/server` for the router's type alone
 * when its client stands beside it.
 */
function hasServer(dependencies: ReadonlyMap<string, unknown>): boolean {
  const isTrpcClient = dependencies.has('@trpc/client') || dependencies.has('@trpc/react-query');
  return SERVER.some((name) => dependencies.has(name) && !(name === '@trpc/server' && isTrpcClient));
}

/** In a package that holds both halves: folders directly in it that are the interface when a server folder stands beside them. */
export const INTERFACE_FOLDERS: ReadonlySet<string> = new Set(['client', 'frontend', 'web', 'webapp', 'ui', 'app', 'browser']);
/** The same at any depth (`plugins/slack/client`): only the words that leave no doubt. */
export const DEEP_INTERFACE_FOLDER = /^(?:(.*)\/)?(?:client|frontend)\//;
export const SERVER_FOLDERS: readonly string[] = ['server', 'backend', 'api'];

/** Folders of files that are served as they are, directly in a package's folder. */
export const ASSET_FOLDERS: ReadonlySet<string> = new Set(['public', 'static', 'assets']);

/** True when a package installs a command and serves nobody. */
export function isCommandPackage(hasCommand: boolean, dependencies: ReadonlyMap<string, unknown>): boolean {
  return hasCommand && COMMAND_LINE.some((name) => dependencies.has(name)) && !hasServer(dependencies);
}
