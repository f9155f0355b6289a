import { post, put } from '../server/route.ts'
import { answerIdea } from './answer-idea.ts'
import { answerIdeas } from './answer-ideas.ts'
import { answerQuestion } from './answer-question.ts'
import { askAuthor } from './ask-author.ts'
import { checkAnswering } from './check-answering.ts'
import { correctIdea } from './correct-idea.ts'
import { findSimilarIdeas } from './find-similar-ideas.ts'
import { hideIdea } from './hide-idea.ts'
import { honourIdea } from './honour-idea.ts'
import { listIdeaComments } from './list-idea-comments.ts'
import { listIdeaImports } from './list-idea-imports.ts'
import { listIdeaQuestions } from './list-idea-questions.ts'
import { listMyIdeas } from './list-my-ideas.ts'
import { listMyQuestions } from './list-my-questions.ts'
import { listUnansweredIdeas } from './list-unanswered-ideas.ts'
import { previewIdeaImport } from './preview-idea-import.ts'
import { publishIdeaImport } from './publish-idea-import.ts'
import { listVisits } from './list-visits.ts'
import { readIdeaByCode } from './read-idea-by-code.ts'
import { readIdeaImport } from './read-idea-import.ts'
import { readIdea } from './read-idea.ts'
import { readModeration } from './read-moderation.ts'
import { readPhoto } from './read-photo.ts'
import { readSentPhoto } from './read-sent-photo.ts'
import { restoreIdea } from './restore-idea.ts'
import { submitIdeaOnBehalf } from './submit-idea-on-behalf.ts'
import { submitIdea } from './submit-idea.ts'
import { uploadPhoto } from './upload-photo.ts'

/** A photo as the body itself, or in a form with words for who cannot see it. */
const sentPhoto = {
  required: true,
  content: {
    'image/*': {},
    'multipart/form-data': {
      schema: {
        type: 'object' as const,
        required: ['photo'],
        properties: {
          photo: { type: 'string' as const, format: 'binary' },
          altText: { type: 'string' as const },
        },
      },
    },
  },
}

export const ideaRoutes = [
  post('/ideas', submitIdea),
  post('/ideas/on-behalf', submitIdeaOnBehalf),
  post('/photos', uploadPhoto, { requestBody: sentPhoto, take: readSentPhoto }),
  readPhoto,
  readIdea,
  listIdeaComments,
  put('/ideas/:reference', correctIdea),
  post('/ideas/:reference/hide', hideIdea),
  post('/ideas/:reference/restore', restoreIdea),
  post('/ideas/:reference/answers', answerIdea),
  post('/idea-answers', answerIdeas),
  checkAnswering,
  post('/ideas/:reference/honour', honourIdea),
  listIdeaImports,
  readIdeaImport,
  post('/idea-imports', previewIdeaImport),
  post('/idea-imports/:importId/publication', publishIdeaImport),
  post('/ideas/:reference/questions', askAuthor),
  listIdeaQuestions,
  post('/questions/:questionId/answer', answerQuestion),
  listMyQuestions,
  findSimilarIdeas,
  readIdeaByCode,
  listMyIdeas,
  listUnansweredIdeas,
  listVisits,
  readModeration,
] as const
